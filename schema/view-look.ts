import type { Position } from "./export-document.ts";

/** A node in the look of a view: its id, its place in base 36 and letters for what is special about it. */
export function nodeInLook(id: string, at: Position | undefined, flags = ""): string {
  const place = at ? [short(at.x), short(at.y)] : ["", ""];
  return [id, ...place, flags].join("~").replace(/~+$/, "");
}

const short = (value: number): string => Math.round(value).toString(36);
