import type { Hop, Namer, Piece } from "./match-pieces.ts";

/** A condition of a WHERE with the variables that it speaks of. */
export type Condition = Readonly<{ text: string; variables: readonly string[] }>;

type Hops = Readonly<{ pieces: readonly Piece[]; conditions: readonly Condition[]; bound: ReadonlySet<string> }>;

/** A MATCH for each piece; each condition goes to the first that knows its variables. */
export const oneByOne = (hops: Hops): string =>
  withConditions(hops)
    .map(({ text, ready }) => `MATCH ${text}${whereText(ready)}`)
    .join(" ");

/**
 * An OPTIONAL MATCH of several pieces. Whether there is any whole match is counted first: where there is none, one row of nulls
 * stays, elsewhere only rows that are whole.
 */
export function optionalOneByOne(hops: Hops, used: readonly string[], name: Namer): string {
  const { pieces, bound } = hops;
  const found = name();
  const handed = [...new Set(used)].filter((variable) => bound.has(variable));
  const isAny: Condition = { text: `${found} > 0`, variables: [] };
  const matches = withConditions(hops).map(
    ({ text, ready }, i) => `OPTIONAL MATCH ${text}${whereText(i === 0 ? [isAny, ...ready] : ready)}`,
  );
  const isWhole = [...new Set(pieces.flatMap(({ binds }) => binds))]
    .filter((variable) => !bound.has(variable))
    .map((variable) => `${variable} IS NOT NULL`);
  return [
    `CALL ${handed.length > 0 ? `(${handed.join(", ")}) ` : ""}{ ${oneByOne(hops)} RETURN count(*) AS ${found} }`,
    ...matches,
    `WITH * WHERE ${found} = 0 OR (${isWhole.join(" AND ")})`,
  ].join(" ");
}

function withConditions({ pieces, conditions, bound }: Hops): readonly { text: string; ready: readonly Condition[] }[] {
  const known = new Set(bound);
  const own = new Set(pieces.flatMap(({ binds }) => binds));
  let left = conditions;
  return pieces.map(({ text, binds }, i) => {
    for (const name of binds) known.add(name);
    const isLast = i === pieces.length - 1;
    const ready = left.filter(
      ({ variables }) => isLast || variables.every((name) => known.has(name) || !own.has(name)),
    );
    left = left.filter((condition) => !ready.includes(condition));
    return { text, ready };
  });
}

export const whereText = (conditions: readonly Condition[]): string =>
  conditions.length > 0 ? ` WHERE ${conditions.map(({ text }) => text).join(" AND ")}` : "";

/** Neo4j never walks a relationship twice within one MATCH. */
export function noneTwice(pieces: readonly Piece[], name: Namer): readonly Condition[] {
  const byName = new Map(pieces.flatMap(({ hop }) => (hop ? [[hop.name, hop] as const] : [])));
  const hops = [...byName.values()];
  return hops.flatMap((a, i) =>
    hops.slice(i + 1).map((b) => ({ text: apart(a, b, name), variables: [a.name, b.name] })),
  );
}

function apart(a: Hop, b: Hop, name: Namer): string {
  if (!a.isMany && !b.isMany) return `${a.name} <> ${b.name}`;
  if (a.isMany !== b.isMany) return a.isMany ? `NOT ${b.name} IN ${a.name}` : `NOT ${a.name} IN ${b.name}`;
  const each = name();
  return `none(${each} IN ${a.name} WHERE ${each} IN ${b.name})`;
}
