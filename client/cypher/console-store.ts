import { create } from "zustand";
import type { CypherAnswer } from "#schema/api.ts";
import { ApiError } from "../api/api-error.ts";
import { api } from "../api/api.ts";
import { remember } from "./query-history.ts";

/** One query with its parameters and what came of it. */
export type QueryTab = Readonly<{
  id: number;
  query: string;
  /** JSON object as the user typed it. */
  params: string;
  answer?: CypherAnswer;
  error?: ApiError;
  running?: AbortController;
}>;

type Console = Readonly<{ tabs: readonly QueryTab[]; current: number; next: number }>;

const emptyTab = (id: number, query = ""): QueryTab => ({ id, query, params: "" });

export const useConsole = create<Console>(() => ({ tabs: [emptyTab(0)], current: 0, next: 1 }));

export const currentTab = ({ tabs, current }: Console): QueryTab => tabs.find(({ id }) => id === current) ?? tabs[0]!;

function change(id: number, producer: (tab: QueryTab) => QueryTab): void {
  useConsole.setState(({ tabs }) => ({ tabs: tabs.map((tab) => (tab.id === id ? producer(tab) : tab)) }));
}

export const edit = (id: number, part: Partial<Pick<QueryTab, "query" | "params">>): void =>
  change(id, (tab) => ({ ...tab, ...part }));

export const openTab = (query = ""): void =>
  useConsole.setState(({ tabs, next }) => ({ tabs: [...tabs, emptyTab(next, query)], current: next, next: next + 1 }));

export const chooseTab = (current: number): void => useConsole.setState({ current });

/** Closes a tab and stops what runs in it; the last one is emptied instead. */
export function closeTab(id: number): void {
  const { tabs } = useConsole.getState();
  tabs.find((tab) => tab.id === id)?.running?.abort();
  useConsole.setState((state) => {
    const rest = state.tabs.filter((tab) => tab.id !== id);
    if (rest.length === 0) return { tabs: [emptyTab(state.next)], current: state.next, next: state.next + 1 };
    return { tabs: rest, current: state.current === id ? rest.at(-1)!.id : state.current };
  });
}

/** Puts a query where it does not overwrite another: into the current tab when that is empty, else into a new one. */
export function offer(query: string): void {
  const tab = currentTab(useConsole.getState());
  if (tab.query.trim() === "") edit(tab.id, { query });
  else openTab(query);
}

/** Parameters as an object; rejects with the parser's words when they are not one. */
export function parseParams(text: string): Record<string, unknown> {
  if (text.trim() === "") return {};
  const value: unknown = JSON.parse(text);
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new SyntaxError('{"name": "value"}');
  return value as Record<string, unknown>;
}

/** Runs the query of a tab; what it found or why it could not stands in the tab afterwards. */
export async function run(id: number): Promise<void> {
  const tab = useConsole.getState().tabs.find((one) => one.id === id);
  if (!tab || tab.query.trim() === "") return;
  tab.running?.abort();
  const running = new AbortController();
  change(id, ({ query, params }) => ({ id, query, params, running }));
  const ended = await ask(tab, running.signal);
  change(id, (now) => (now.running === running ? { id, query: now.query, params: now.params, ...ended } : now));
  remember(tab.query);
}

export const cancel = (id: number): void =>
  useConsole
    .getState()
    .tabs.find((tab) => tab.id === id)
    ?.running?.abort();

async function ask({ query, params }: QueryTab, signal: AbortSignal): Promise<Pick<QueryTab, "answer" | "error">> {
  try {
    const parsed = parseParams(params) as NonNullable<Parameters<typeof api.cypher>[0]["params"]>;
    return { answer: await api.cypher({ query, params: parsed }, { signal }) };
  } catch (error) {
    if (error instanceof ApiError) return { error };
    if (error instanceof DOMException && error.name === "AbortError")
      return { error: new ApiError("CANCELLED", 0, "") };
    return { error: new ApiError("BAD_REQUEST", 0, error instanceof Error ? error.message : String(error)) };
  }
}
