import { create } from "zustand";
import type { CypherAnswer } from "#schema/api.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import { given } from "#schema/given.ts";
import type { ApiError } from "../api/api-error.ts";
import type { Parameters } from "./parameters.ts";
import { keptTabs } from "./kept-tabs.ts";
import { queryHistory } from "./query-history.ts";
import type { Kept } from "./query-history.ts";

/** A query with the values of its parameters, as the server takes it. */
export type Asked = Readonly<{ query: string; params: Readonly<Record<string, CypherValue>> }>;

/** One query with its parameters and what came of it. */
export type QueryTab = Readonly<{
  id: number;
  query: string;
  params: Parameters;
  /** Of the example or the saved query that it came from. */
  name?: string;
  /** How far back in the history it was looked for, and what stood in the editor before. */
  recalled?: Readonly<{ at: number; draft: Kept }>;
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

const emptyTab = (id: number): QueryTab => ({ id, query: "", params: {} });

/** A tab without what came of its query. */
export const unasked = ({ id, query, params, name }: QueryTab): QueryTab => ({ id, query, params, ...given({ name }) });

/** A tab with what came of its query, and no longer out of a link or out of the history. */
const own = (tab: QueryTab): QueryTab => {
  const { answer, asked, error, running } = tab;
  return { ...unasked(tab), ...given({ answer, asked, error, running }) };
};

/** The tabs that this window had before it was loaded anew; the first time an empty one. */
function firstTabs(): Console {
  const { tabs, current } = keptTabs();
  if (tabs.length === 0) return { tabs: [emptyTab(0)], current: 0, next: 1 };
  return { tabs: tabs.map((tab, id) => ({ id, ...tab })), current, next: tabs.length };
}

export const useConsole = create<Console>(firstTabs);

export const currentTab = ({ tabs, current }: Console): QueryTab => tabs.find(({ id }) => id === current) ?? tabs[0]!;

export function changeTab(id: number, producer: (tab: QueryTab) => QueryTab): void {
  useConsole.setState(({ tabs }) => ({ tabs: tabs.map((tab) => (tab.id === id ? producer(tab) : tab)) }));
}

/** Takes over what was typed. Another text is the reader's own: it comes from no link and from no place in the history. */
export const edit = (id: number, part: Partial<Kept>): void =>
  changeTab(id, (tab) => {
    if ((part.query ?? tab.query) === tab.query) return { ...tab, ...part };
    return { ...own(tab), ...part };
  });

/** What is put into a tab; the name of what it is. */
export type Offered = Readonly<{ query: string; params?: Parameters; name?: string }>;

export const openTab = ({ query, params = {}, name }: Offered = { query: "" }): void =>
  useConsole.setState(({ tabs, next }) => ({
    tabs: [...tabs, { id: next, query, params, ...given({ name }) }],
    current: next,
    next: next + 1,
  }));

export const nameTab = (id: number, name: string): void => changeTab(id, (tab) => ({ ...tab, name }));

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
export function offer(offered: Offered): void {
  const { id, query } = currentTab(useConsole.getState());
  if (query.trim() !== "") return openTab(offered);
  const { name, params = {} } = offered;
  changeTab(id, (tab) => ({ ...unasked(tab), query: offered.query, params, ...given({ name }) }));
}

/**
 * Puts the query of an address into the editor. It is never run from here, and marked unless it was run in this browser before.
 * A page that is loaded anew has it in one of its tabs already.
 */
export function offerFromLink(query: string, params: Parameters): void {
  const link = JSON.stringify([query, params]);
  const there = useConsole.getState().tabs.find((tab) => JSON.stringify([tab.query, tab.params]) === link);
  if (there) return chooseTab(there.id);
  offer({ query, params });
  const { id } = currentTab(useConsole.getState());
  const isKnown = queryHistory().some((kept) => kept.query === query);
  changeTab(id, (tab) => ({ ...tab, fromLink: !isKnown }));
}

/** Puts what was run before (-1) or after that (1) into the editor; after the newest comes what stood there at first. */
export function recall(id: number, step: -1 | 1): void {
  const tab = useConsole.getState().tabs.find((one) => one.id === id);
  if (!tab) return;
  const entries = queryHistory();
  const { at, draft } = tab.recalled ?? { at: -1, draft: { query: tab.query, params: tab.params } };
  // What has just been run stands in the editor already.
  const isFirst = at === -1 && step === -1 && entries[0]?.query === tab.query;
  const next = at - step + (isFirst ? 1 : 0);
  const wanted = next === -1 ? draft : entries[next];
  if (!wanted || next < -1) return;
  changeTab(id, (now) => ({
    ...own(now),
    query: wanted.query,
    params: wanted.params,
    ...(next === -1 ? {} : { recalled: { at: next, draft } }),
  }));
}

/** Stops the query of a tab; the rows that have come stay. */
export const cancel = (id: number): void =>
  useConsole
    .getState()
    .tabs.find((tab) => tab.id === id)
    ?.running?.controller.abort();
