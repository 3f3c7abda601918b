import type { Group } from "./group.ts";

/** A beginning that is shorter than this is no name of its own. */
const shortestStart = 5;

/** Finds a name that is cut to its end or its start later on: "Staatsanwaltschaft Schwerin", then "Staatsanwaltschaft". */
export class CutNames {
  readonly #whole = new Map<string, Set<Group>>();
  readonly #cut = new Map<string, Set<Group>>();

  /** Keys of known bodies ("=key") are never cut. */
  add(key: string, group: Group): void {
    if (key.startsWith("=")) return;
    put(this.#whole, key, group);
    for (const cut of cutsOf(key)) put(this.#cut, cut, group);
  }

  /** The one body whose name the key cuts short, or that cuts the key short; undefined where there are several. */
  only(key: string): Group | undefined {
    if (key.startsWith("=")) return undefined;
    const matches = new Set<Group>();
    for (const group of this.#cut.get(key) ?? []) if (matches.add(group).size > 1) return undefined;
    for (const cut of cutsOf(key))
      for (const group of this.#whole.get(cut) ?? []) if (matches.add(group).size > 1) return undefined;
    return [...matches][0];
  }
}

function put(map: Map<string, Set<Group>>, key: string, group: Group): void {
  map.set(key, (map.get(key) ?? new Set()).add(group));
}

/** Ends and beginnings of a name, between its words. */
function cutsOf(key: string): ReadonlySet<string> {
  const cuts = new Set<string>();
  for (let at = key.indexOf(" "); at >= 0; at = key.indexOf(" ", at + 1)) {
    cuts.add(key.slice(at + 1));
    if (at >= shortestStart) cuts.add(key.slice(0, at));
  }
  return cuts;
}
