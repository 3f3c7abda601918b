import { given } from "#schema/given.ts";
import { parametersOf } from "./parameters.ts";
import type { Kept } from "./query-history.ts";

const key = "beleg.cypher.tabs";

/** What of a tab outlives a reload of the page. */
type KeptTab = Kept & Readonly<{ name?: string; fromLink?: boolean }>;
type KeptTabs = Readonly<{ tabs: readonly KeptTab[]; current: number }>;

/** The tabs of this window as they were, `current` by its place; none where the browser keeps nothing. */
export function keptTabs(): KeptTabs {
  try {
    const { tabs, current } = JSON.parse(sessionStorage.getItem(key) ?? "{}") as Record<string, unknown>;
    const read = Array.isArray(tabs) ? tabs.flatMap((one) => keptTab(one) ?? []) : [];
    return { tabs: read, current: typeof current === "number" && read[current] ? current : 0 };
  } catch {
    return { tabs: [], current: 0 };
  }
}

function keptTab(value: unknown): KeptTab | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { query, params, name, fromLink } = value as Record<string, unknown>;
  if (typeof query !== "string") return undefined;
  const said = { name: typeof name === "string" ? name : undefined, fromLink: fromLink === true ? true : undefined };
  return { query, params: parametersOf(params), ...given(said) };
}

/** Keeps the tabs of this window over a reload. */
export function keepTabs({
  tabs,
  current,
}: Readonly<{ tabs: readonly (KeptTab & { id: number })[]; current: number }>): void {
  const kept: KeptTabs = {
    tabs: tabs.map(({ query, params, name, fromLink }) => ({ query, params, ...given({ name, fromLink }) })),
    current: tabs.findIndex(({ id }) => id === current),
  };
  const text = JSON.stringify(kept);
  try {
    if (text !== sessionStorage.getItem(key)) sessionStorage.setItem(key, text);
  } catch {
    return;
  }
}
