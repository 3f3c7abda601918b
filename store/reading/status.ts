import { StoreStatus } from "#schema/graph.ts";
import { EntityType, RelationType } from "#schema/ontology.ts";
import type { Database, Run } from "../database.ts";

const REVISION = "MATCH (m:Meta {id: 'store'}) RETURN m.revision AS revision";
const ARTICLES = "MATCH (a:Article) RETURN count(a) AS n";
const OUTLETS = `
  MATCH (a:Article)
  WHERE a.source <> ''
  RETURN a.source AS name, count(a) AS articles
  ORDER BY articles DESC, name`;
const countNodes = (type: EntityType): string => `MATCH (e:${type}) RETURN count(e) AS n`;
const countStatements = (type: RelationType): string => `MATCH ()-[r:${type}]->() RETURN count(r) AS n`;

export async function revision(run: Run): Promise<number> {
  return Number((await run(REVISION, {}))[0]?.["revision"] ?? 0);
}

/** Counts of everything; read anew only when the revision has moved, since counting touches the whole graph. */
export function statusOf({
  engine,
  version,
}: Pick<Database, "engine" | "version">): (run: Run) => Promise<StoreStatus> {
  let last: StoreStatus | undefined;
  return async (run) => {
    const now = await revision(run);
    if (last?.revision !== now) last = await count(run, { engine, version: await version(), revision: now });
    return last;
  };
}

async function count(run: Run, known: Pick<StoreStatus, "engine" | "version" | "revision">): Promise<StoreStatus> {
  const single = async (query: string): Promise<number> => Number((await run(query, {}))[0]?.["n"] ?? 0);
  const each = async <T extends string>(
    types: readonly T[],
    query: (type: T) => string,
  ): Promise<Record<string, number>> =>
    Object.fromEntries(await Promise.all(types.map(async (type) => [type, await single(query(type))] as const)));
  return StoreStatus.parse({
    ...known,
    articles: await single(ARTICLES),
    entities: await each(EntityType.options, countNodes),
    statements: await each(RelationType.options, countStatements),
    outlets: await run(OUTLETS, {}),
  });
}
