import type { Position } from "./export-document.ts";
import { EntityId } from "./ids.ts";

/** A node in the look of a view: its id, its place in base 36 and letters for what is special about it. */
export function nodeInLook(id: string, at: Position | undefined, flags = ""): string {
  const place = at ? [short(at.x), short(at.y)] : ["", ""];
  return [id, ...place, flags].join("~").replace(/~+$/, "");
}

const short = (value: number): string => Math.round(value).toString(36);

type NodeInLook = Readonly<{ id: EntityId; at?: Position; flags: string }>;

/** What `nodeInLook` wrote; undefined where somebody has changed it so that it names no node. */
export function readNodeInLook(text: string): NodeInLook | undefined {
  const [given = "", x, y, flags = ""] = text.split("~");
  const id = EntityId.safeParse(given);
  if (!id.success) return undefined;
  const at = { x: long(x), y: long(y) };
  const isPlaced = Number.isFinite(at.x) && Number.isFinite(at.y);
  return { id: id.data, ...(isPlaced && { at }), flags };
}

const long = (text: string | undefined): number => (text ? parseInt(text, 36) : NaN);

/** Where the nodes stand in the look of a saved view; only those that have a place. */
export function placesInLook(look: string): Record<EntityId, Position> {
  const nodes = new URLSearchParams(look).get("nodes") ?? "";
  return Object.fromEntries(
    nodes.split(",").flatMap((text) => {
      const node = readNodeInLook(text);
      return node?.at ? [[node.id, node.at] as const] : [];
    }),
  );
}
