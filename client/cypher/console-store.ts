import { create } from "zustand";
import type { CypherAnswer } from "#schema/api.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import type { ApiError } from "../api/api-error.ts";
import type { Parameters } from "./parameters.ts";
import { queryHistory } from "./query-history.ts";

/** A query with the values of its parameters, as the server takes it. */
export type Asked = Readonly<{ query: string; params: Readonly<Record<string, CypherValue>> }>;

/** One query with its parameters and what came of it. */
export type QueryTab = Readonly<{
  id: number;
  query: string;
  params: Parameters;
  /** What was found; while the query runs, what has come so far. */
  answer?: CypherAnswer;
  /** What the answer answers; the editor may hold something else by now. */
  asked?: Asked;
  error?: ApiError;
  running?: Readonly<{ controller: AbortController; since: number }>;
  /** It came with an address that somebody else may have written, and nobody here has run or changed it yet. */
  fromLink?: boolean;
}>;

type Console = Readonly<{ tabs: readonly QueryTab[]; current: number; next: number }>;

const emptyTab = (id: number, query = ""): QueryTab => ({ id, query, params: {} });

export const useConsole = create<Console>(() => ({ tabs: [emptyTab(0)], current: 0, next: 1 }));

export const currentTab = ({ tabs, current }: Console): QueryTab => tabs.find(({ id }) => id === current) ?? tabs[0]!;

export function changeTab(id: number, producer: (tab: QueryTab) => QueryTab): void {
  useConsole.setState(({ tabs }) => ({ tabs: tabs.map((tab) => (tab.id === id ? producer(tab) : tab)) }));
}

export const edit = (id: number, part: Partial<Pick<QueryTab, "query" | "params">>): void =>
  changeTab(id, ({ fromLink, ...tab }) => {
    const changed = (part.query ?? tab.query) !== tab.query;
    return { ...tab, ...part, ...(fromLink && !changed ? { fromLink } : {}) };
  });

export const openTab = (query = ""): void =>
  useConsole.setState(({ tabs, next }) => ({ tabs: [...tabs, emptyTab(next, query)], current: next, next: next + 1 }));

export const chooseTab = (current: number): void => useConsole.setState({ current });

/** Closes a tab and stops what runs in it; the last one is emptied instead. */
export function closeTab(id: number): void {
  const { tabs } = useConsole.getState();
  tabs.find((tab) => tab.id === id)?.running?.controller.abort();
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

/** Puts the query of an address into the editor. It is never run from here, and marked unless it was run in this browser before. */
export function offerFromLink(query: string, params: Parameters): void {
  offer(query);
  const { id } = currentTab(useConsole.getState());
  changeTab(id, (tab) => ({ ...tab, params, fromLink: !queryHistory().includes(query) }));
}

/** Stops the query of a tab; the rows that have come stay. */
export const cancel = (id: number): void =>
  useConsole
    .getState()
    .tabs.find((tab) => tab.id === id)
    ?.running?.controller.abort();
