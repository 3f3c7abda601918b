import type { Position } from "../state/placement.ts";

/** A node as the layouts below see it. */
export type Arranged = Readonly<{ id: string; degree: number; group: string; first?: string | undefined }>;

const spacing = 46;

const byDegree = (a: Arranged, b: Arranged): number => b.degree - a.degree || (a.id < b.id ? -1 : 1);

function ring(ids: readonly string[], centre: Position, radius: number): [string, Position][] {
  return ids.map((id, index) => {
    const angle = (index / ids.length) * Math.PI * 2 - Math.PI / 2;
    return [id, { x: centre.x + radius * Math.cos(angle), y: centre.y - radius * Math.sin(angle) }];
  });
}

const ringRadius = (count: number): number => Math.max(60, (count * spacing) / (Math.PI * 2));

/** All on one circle, those of one group side by side. */
export function circle(nodes: readonly Arranged[]): Map<string, Position> {
  const ordered = [...nodes].sort((a, b) => (a.group < b.group ? -1 : a.group > b.group ? 1 : byDegree(a, b)));
  return new Map(
    ring(
      ordered.map(({ id }) => id),
      { x: 0, y: 0 },
      ringRadius(nodes.length),
    ),
  );
}

/** Columns by the first date of each node, left to right; what has no date stands last. */
export function byTime(nodes: readonly Arranged[]): Map<string, Position> {
  const columns = new Map<string, Arranged[]>();
  for (const node of nodes) {
    const key = node.first?.slice(0, 7) ?? "\uffff";
    columns.set(key, [...(columns.get(key) ?? []), node]);
  }
  const placed: [string, Position][] = [];
  [...columns]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .forEach(([, column], index, every) => {
      const x = (index - (every.length - 1) / 2) * 190;
      [...column].sort(byDegree).forEach(({ id }, row) => {
        // Alternating above and below the middle keeps the best-connected on the axis.
        const y = (row % 2 === 0 ? 1 : -1) * Math.ceil(row / 2) * spacing;
        placed.push([id, { x, y }]);
      });
    });
  return new Map(placed);
}

/** Each group a disc of its own, the discs on a circle by size. */
export function byGroup(nodes: readonly Arranged[]): Map<string, Position> {
  const groups = new Map<string, Arranged[]>();
  for (const node of nodes) groups.set(node.group, [...(groups.get(node.group) ?? []), node]);
  const ordered = [...groups.values()].sort((a, b) => b.length - a.length);
  const radii = ordered.map((group) => 30 * Math.sqrt(group.length) + 40);
  const around = radii.reduce((sum, radius) => sum + 2 * radius, 0) / (Math.PI * 2);
  let angle = 0;
  return new Map(
    ordered.flatMap((group, index) => {
      const radius = radii[index] ?? 40;
      angle += radius / Math.max(1, around);
      const centre =
        ordered.length === 1 ? { x: 0, y: 0 } : { x: around * Math.cos(angle), y: around * Math.sin(angle) };
      angle += radius / Math.max(1, around);
      return disc([...group].sort(byDegree), centre);
    }),
  );
}

function disc(nodes: readonly Arranged[], centre: Position): [string, Position][] {
  const golden = Math.PI * (3 - Math.sqrt(5));
  return nodes.map(({ id }, index) => {
    const radius = 30 * Math.sqrt(index);
    return [id, { x: centre.x + radius * Math.cos(index * golden), y: centre.y + radius * Math.sin(index * golden) }];
  });
}

/** Rings around one node: its neighbours first, theirs next; what cannot be reached on the last ring. */
export function radial(
  nodes: readonly Arranged[],
  neighbours: (id: string) => readonly string[],
  centre: string,
): Map<string, Position> {
  const left = new Set(nodes.map(({ id }) => id));
  left.delete(centre);
  const placed: [string, Position][] = [[centre, { x: 0, y: 0 }]];
  let radius = 0;
  let reached = [centre];
  while (left.size > 0) {
    const found = [...new Set(reached.flatMap(neighbours))].filter((id) => left.has(id));
    const next = found.length > 0 ? found : [...left];
    radius = Math.max(radius + 110, ringRadius(next.length));
    placed.push(...ring(next, { x: 0, y: 0 }, radius));
    for (const id of next) left.delete(id);
    reached = next;
  }
  return new Map(placed);
}
