import type { ArticleId } from "#schema/ids.ts";
import { compare } from "#schema/bundles.ts";
import type { Database } from "../database.ts";
import { lockForWriting, raiseRevision } from "./lock.ts";
import { refreshEntities } from "./refresh-entities.ts";
import { removeParts } from "./remove-parts.ts";

const PRESENT = "UNWIND $ids AS wanted MATCH (a:Article {id: wanted}) RETURN a.id AS id";
const REMOVE = "UNWIND $ids AS wanted MATCH (a:Article {id: wanted}) DETACH DELETE a";

/** See `GraphWriter.erase`. */
export async function erase(database: Database, ids: readonly ArticleId[]): Promise<number> {
  const wanted = [...new Set(ids)].sort(compare);
  if (wanted.length === 0) return 0;
  return database.write(async (run) => {
    await lockForWriting(run);
    const present = (await run(PRESENT, { ids: wanted })).map((row) => row["id"] as ArticleId);
    if (present.length === 0) return { commit: false, value: 0 };
    const touched = await removeParts(run, present);
    await run(REMOVE, { ids: present });
    await refreshEntities(run, touched);
    await raiseRevision(run);
    return { commit: true, value: present.length };
  });
}
