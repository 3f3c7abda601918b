import { KnownArticle } from "#schema/graph.ts";
import type { Run } from "../database.ts";
import { inSlices } from "../rows.ts";

const IDS = "MATCH (a:Article) RETURN a.id AS id ORDER BY id";
const KNOWN = `
  UNWIND $ids AS wanted
  MATCH (a:Article {id: wanted})
  RETURN a.id AS id, a.sha256 AS sha256, a.extractor AS extractor, a.story AS story, a.signature AS signature`;

export async function* known(run: Run): AsyncIterable<KnownArticle> {
  const ids = (await run(IDS, {})).map((row) => String(row["id"]));
  for (const slice of inSlices(ids, 1000)) {
    for (const row of await run(KNOWN, { ids: slice })) yield KnownArticle.parse(row);
  }
}
