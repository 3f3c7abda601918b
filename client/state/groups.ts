/** Nodes that are drawn as one while it is closed. A way of drawing and nothing more: it says nothing of who they are, as a merge does. */
export type NodeGroup = Readonly<{ name: string; members: readonly string[]; open: boolean }>;

/** By id; a node is in one group at most. */
export type Groups = ReadonlyMap<string, NodeGroup>;

export const noGroups: Groups = new Map();

/** Groups that one view may have, and letters of a name. */
export const groupLimits = { groups: 200, name: 200 } as const;

const groupId = /^grp_[1-9]\d{0,4}$/;
/** Whether an id is that of a group, which no node has. */
export const isGroup = (id: string): boolean => groupId.test(id);

/** Whether an edge, by its key, begins or ends at a group. */
export const touchesGroup = (bundleKey: string): boolean => bundleKey.split(":").slice(1).some(isGroup);

export function nextGroupId(groups: Groups): string {
  const numbers = [...groups.keys()].map((id) => Number(id.slice(4)));
  return `grp_${Math.max(0, ...numbers) + 1}`;
}

/** The nodes that ids mean: those of a group stand for it, every other for itself; each once. */
export const memberIds = (groups: Groups, ids: readonly string[]): string[] => [
  ...new Set(ids.flatMap((id) => groups.get(id)?.members ?? id)),
];

/** Makes a group, closed. Its members leave the groups that they were in; a group that has none left is gone. */
export const addGroup =
  (id: string, group: Pick<NodeGroup, "name" | "members">) =>
  (groups: Groups): Groups => {
    const taken = new Set(group.members);
    const others = [...groups].map(([other, old]): [string, NodeGroup] => [
      other,
      { ...old, members: old.members.filter((member) => !taken.has(member)) },
    ]);
    return new Map([...others.filter(([, { members }]) => members.length > 0), [id, { ...group, open: false }]]);
  };

export const removeGroup =
  (id: string) =>
  (groups: Groups): Groups =>
    groups.has(id) ? new Map([...groups].filter(([other]) => other !== id)) : groups;

export const changeGroup =
  (id: string, change: Partial<NodeGroup>) =>
  (groups: Groups): Groups => {
    const group = groups.get(id);
    return group ? new Map([...groups, [id, { ...group, ...change }]]) : groups;
  };

/** By the id of each node that is not drawn itself: the closed group that is drawn in its place. */
export function standIns(groups: Groups): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [id, { members, open }] of groups) if (!open) for (const member of members) found.set(member, id);
  return found;
}

/** The same groups of nodes that are called otherwise now, as after a merge. */
export function renameMembers<Group extends Pick<NodeGroup, "members">>(
  groups: ReadonlyMap<string, Group>,
  nameOf: (id: string) => string,
): ReadonlyMap<string, Group> {
  const taken = new Set<string>();
  const renamed = [...groups].map(([id, group]) => {
    const members = [...new Set(group.members.map(nameOf))].filter((member) => !taken.has(member));
    for (const member of members) taken.add(member);
    return [id, { ...group, members }] as const;
  });
  return new Map(renamed.filter(([, { members }]) => members.length > 0));
}
