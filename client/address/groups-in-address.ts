import type { Groups, NodeGroup } from "../state/groups.ts";
import { groupLimits, isGroup } from "../state/groups.ts";
import type { Placement, Position } from "../state/placement.ts";
import { plain, safe } from "./safe-text.ts";

/** A group of an address, with what else lies under its id in a view. */
export type GroupInAddress = NodeGroup & Readonly<{ at?: Position; pinned: boolean }>;

/** `1~name~member.member~x~y~op`: its number, places in base 36, `o` for open, `p` for pinned; undefined without groups. */
export function encodeGroups(groups: Groups, { positions, pinned }: Placement): string | undefined {
  const texts = [...groups].map(([id, { name, members, open }]) => {
    const at = positions.get(id);
    const place = at ? [at.x, at.y].map((value) => Math.round(value).toString(36)) : ["", ""];
    return [
      id.slice(4),
      safe(name),
      members.join("."),
      ...place,
      `${open ? "o" : ""}${pinned.has(id) ? "p" : ""}`,
    ].join("~");
  });
  return texts.length === 0 ? undefined : texts.join(",");
}

type Parts = [number: string, name: string, members: string, ...drawn: [x: string, y: string, flags: string]];
const partsOf = (text: string): Parts => Object.assign(["", "", "", "", "", ""] as Parts, text.split("~"));

function decodeGroup(text: string, isNode: (id: string) => boolean): [id: string, group: GroupInAddress][] {
  const [number, name, members, x, y, flags] = partsOf(text);
  const ids = [...new Set(members.split(".").filter(isNode))];
  const id = `grp_${number}`;
  if (ids.length === 0 || !isGroup(id)) return [];
  const at = { x: parseInt(x, 36), y: parseInt(y, 36) };
  const called = plain(name, groupLimits.name).trim();
  const marks = { open: flags.includes("o"), pinned: flags.includes("p") };
  const group = { name: called === "" ? "…" : called, members: ids, ...marks };
  return [[id, Number.isFinite(at.x + at.y) ? { ...group, at } : group]];
}

/** Reads what `encodeGroups` wrote, by id. A node is in the first group that has it. */
export function decodeGroups(
  value: string | null,
  isNode: (id: string) => boolean,
): ReadonlyMap<string, GroupInAddress> {
  const taken = new Set<string>();
  const found = (value ?? "")
    .split(",")
    .slice(0, groupLimits.groups)
    .flatMap((text) => {
      const groups = decodeGroup(text, (id) => isNode(id) && !taken.has(id));
      for (const [, { members }] of groups) for (const member of members) taken.add(member);
      return groups;
    });
  return new Map(found);
}
