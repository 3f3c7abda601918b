import type { EntityId } from "#schema/ids.ts";
import { addTo } from "../add-to.ts";
import type { Run } from "../database.ts";
import { STATEMENT_TYPES, inSlices } from "../rows.ts";
import { aliasesOf, mostFrequent, searchKeyOf } from "./derive.ts";
import type { Tally } from "./derive.ts";

const MENTIONED = "UNWIND $ids AS wanted MATCH (e:Entity {id: wanted})-[m:MENTIONED_IN]->(:Article)";

const tallyOf = (property: "name" | "description" | "date"): string => `
  ${MENTIONED}
  WHERE m.${property} IS NOT NULL
  RETURN wanted AS id, m.${property} AS value, count(m) AS count`;

const ALIASES = `
  ${MENTIONED}
  UNWIND m.aliases AS alias
  RETURN DISTINCT wanted AS id, alias AS value`;

const BUNDLES_OUT = `
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})-[r:${STATEMENT_TYPES}]->(o:Entity)
  RETURN wanted AS id, count(DISTINCT type(r) + o.id) AS count`;

/** A statement of a node about itself was counted on its way out. */
const BUNDLES_IN = `
  UNWIND $ids AS wanted
  MATCH (e:Entity {id: wanted})<-[r:${STATEMENT_TYPES}]-(o:Entity)
  WHERE o.id <> wanted
  RETURN wanted AS id, count(DISTINCT type(r) + o.id) AS count`;

const REMOVE = "UNWIND $ids AS wanted MATCH (e:Entity {id: wanted}) DETACH DELETE e";

const SET = `
  UNWIND $rows AS row
  MATCH (e:Entity {id: row.id})
  SET e.name = row.name, e.aliases = row.aliases, e.searchKey = row.searchKey, e.description = row.description,
    e.date = row.date, e.degree = row.degree, e.articles = row.articles`;

const SLICE = 500;

/**
 * Derives name, aliases, search key, description, date, degree and number of articles of these entities from all that is in
 * the store, so the order in which articles came does not matter; removes those that no article names any more.
 */
export async function refreshEntities(run: Run, ids: Iterable<EntityId>): Promise<void> {
  for (const slice of inSlices([...new Set(ids)].sort(), SLICE)) await refreshSlice(run, slice);
}

async function refreshSlice(run: Run, ids: readonly EntityId[]): Promise<void> {
  const names = await tallies(run, tallyOf("name"), ids);
  const nobodys = ids.filter((id) => !names.has(id));
  if (nobodys.length > 0) await run(REMOVE, { ids: nobodys });
  const left = ids.filter((id) => names.has(id));
  if (left.length === 0) return;
  const aliases = await tallies(run, ALIASES, left);
  const descriptions = await tallies(run, tallyOf("description"), left);
  const dates = await tallies(run, tallyOf("date"), left);
  const out = await tallies(run, BUNDLES_OUT, left);
  const into = await tallies(run, BUNDLES_IN, left);
  const rows = left.map((id) => {
    const called = names.get(id) ?? [];
    const name = mostFrequent(called) ?? "";
    const others = aliasesOf(
      name,
      [...called, ...(aliases.get(id) ?? [])].map(({ value }) => value),
    );
    return {
      id,
      name,
      aliases: others,
      searchKey: searchKeyOf(name, others),
      description: mostFrequent(descriptions.get(id) ?? []) ?? null,
      date: mostFrequent(dates.get(id) ?? []) ?? null,
      degree: sum(out.get(id)) + sum(into.get(id)),
      articles: sum(called),
    };
  });
  await run(SET, { rows });
}

const sum = (tally: Tally | undefined): number => (tally ?? []).reduce((total, { count }) => total + count, 0);

async function tallies(run: Run, query: string, ids: readonly EntityId[]): Promise<Map<EntityId, Tally>> {
  const found = new Map<EntityId, { value: string; count: number }[]>();
  for (const row of await run(query, { ids })) {
    const entry = { value: String(row["value"] ?? ""), count: Number(row["count"] ?? 0) };
    const id = row["id"] as EntityId;
    addTo(found, id, entry);
  }
  return found;
}
