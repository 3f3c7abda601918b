import i18next from "i18next";
import type { Visible } from "../look/graph-look.ts";
import { visibleOf } from "../look/graph-look.ts";
import { placeBeside } from "../layout/place-beside.ts";
import { mainOutlets } from "../look/keyed-colours.ts";
import { communitiesOf } from "../look/measures.ts";
import { sourceName } from "../legend/source-name.ts";
import type { Groups, NodeGroup } from "../state/groups.ts";
import { addGroup, changeGroup, groupLimits, memberIds, nextGroupId, noGroups, removeGroup } from "../state/groups.ts";
import type { Position } from "../state/placement.ts";
import { place } from "../state/placement.ts";
import { selectNodes } from "../state/selection.ts";
import type { Producer, ViewDocument } from "../state/view-document.ts";
import { all, inPart } from "../state/view-document.ts";
import { changeSelection, documentOf, step, useViewer } from "../state/viewer-store.ts";
import { nameOf } from "./name-of.ts";

const now = (): ViewDocument => documentOf(useViewer.getState());

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

function middleOf({ placement }: ViewDocument, members: readonly string[]): Position | undefined {
  const places = members.flatMap((id) => placement.positions.get(id) ?? []);
  return places.length === 0 ? undefined : { x: mean(places.map(({ x }) => x)), y: mean(places.map(({ y }) => y)) };
}

/** The group lies in the middle of its members. */
const closeUp =
  (id: string): Producer<ViewDocument> =>
  (document) => {
    const middle = middleOf(document, document.groups.get(id)?.members ?? []);
    return middle ? inPart("placement", place(new Map([[id, middle]])))(document) : document;
  };

/** Its members lie around where the group was moved to, as they lay to each other; what never had a place finds one beside it. */
const spread =
  (id: string): Producer<ViewDocument> =>
  (document) => {
    const group = document.groups.get(id);
    const { positions } = document.placement;
    if (!group || group.open) return document;
    const [from, to] = [middleOf(document, group.members), positions.get(id)];
    const by = from && to ? { x: to.x - from.x, y: to.y - from.y } : { x: 0, y: 0 };
    const moved = group.members.flatMap((member) => {
      const at = positions.get(member);
      return at ? [[member, { x: at.x + by.x, y: at.y + by.y }] as const] : [];
    });
    const unplaced = group.members.filter((member) => !positions.has(member));
    return inPart("placement", place(new Map([...moved, ...placeBeside(positions, [id], unplaced)])))(document);
  };

/** What a group is called that nobody has named: by its best-connected member. */
function usualName(members: readonly string[]): string {
  const { nodes } = useViewer.getState().records;
  const degree = (id: string): number => nodes.get(id)?.degree ?? 0;
  const first = members.reduce((one, other) => (degree(other) > degree(one) ? other : one), members[0] ?? "");
  return i18next.t("groups.usualName", { name: nameOf(first), count: members.length - 1 });
}

const draw = (id: string, group: Pick<NodeGroup, "name" | "members">): Producer<ViewDocument> =>
  all(inPart("groups", addGroup(id, group)), closeUp(id));

/** Draws these nodes as one, closed, and selects it. Of fewer than two nodes there is nothing to group. */
export function groupNodes(ids: readonly string[]): void {
  const { groups } = now();
  const members = memberIds(groups, ids);
  if (members.length < 2 || groups.size >= groupLimits.groups) return;
  const [id, name] = [nextGroupId(groups), usualName(members)];
  step({ key: "group", values: { name, count: members.length } }, draw(id, { name, members }));
  changeSelection(selectNodes([id]));
}

/** Shows the members of a group, or draws them as one again. */
export function turnGroup(id: string): void {
  const group = now().groups.get(id);
  if (!group) return;
  const { name, open, members } = group;
  const turned = inPart("groups", changeGroup(id, { open: !open }));
  step(
    { key: open ? "groupClose" : "groupOpen", values: { name } },
    open ? all(turned, closeUp(id)) : all(spread(id), turned),
  );
  changeSelection(selectNodes(open ? [id] : members));
}

/** Its members stand for themselves again. */
export function ungroup(id: string): void {
  const group = now().groups.get(id);
  if (!group) return;
  step({ key: "ungroup", values: { name: group.name } }, all(spread(id), inPart("groups", removeGroup(id))));
  changeSelection(selectNodes(group.members));
}

export function renameGroup(id: string, name: string): void {
  const short = name.trim().slice(0, groupLimits.name);
  if (short !== "" && short !== now().groups.get(id)?.name)
    step({ key: "groupName", values: { name: short } }, inPart("groups", changeGroup(id, { name: short })));
}

export const groupings = ["type", "community", "outlet"] as const;
export type Grouping = (typeof groupings)[number];

/** What groups each node belongs to by, and what that group is called; a node that belongs to none stands alone. */
function partOf(by: Grouping, visible: Visible): (id: string) => string | undefined {
  const { records } = useViewer.getState();
  if (by === "type") return (id) => records.nodes.get(id)?.type;
  const parts: ReadonlyMap<string, string | number> =
    by === "outlet" ? mainOutlets(visible, records) : communitiesOf(visible);
  return (id) => parts.get(id)?.toString();
}

function partName(by: Grouping, part: string, members: readonly string[]): string {
  if (by === "community") return usualName(members);
  if (by === "outlet") return sourceName({ t: i18next.t, language: i18next.language }, "outlets", part);
  return i18next.t(`graph.types.${part as "Person" | "Organization" | "Event"}`);
}

/** Groups all that is drawn by what its nodes have in common; one step. Groups that were there are gone. */
export function groupBy(by: Grouping): void {
  const state = useViewer.getState();
  const visible = visibleOf(documentOf(state), state.records);
  const partOfNode = partOf(by, visible);
  const parts = new Map<string, string[]>();
  for (const { id } of visible.nodes) {
    const part = partOfNode(id);
    if (part !== undefined) parts.set(part, [...(parts.get(part) ?? []), id]);
  }
  const made = [...parts].filter(([, members]) => members.length > 1).slice(0, groupLimits.groups);
  if (made.length === 0) return;
  const draws = made.map(([part, members], index) =>
    draw(`grp_${index + 1}`, { name: partName(by, part, members), members }),
  );
  step(
    { key: "groupBy", values: { count: made.length } },
    all(
      inPart("groups", () => noGroups),
      ...draws,
    ),
  );
  changeSelection(selectNodes([]));
}

export const ungroupAll = (): void =>
  step(
    { key: "ungroupAll" },
    all(
      spreadAll,
      inPart("groups", (groups: Groups) => (groups.size === 0 ? groups : noGroups)),
    ),
  );

const spreadAll: Producer<ViewDocument> = (document) => all(...[...document.groups.keys()].map(spread))(document);
