import { existsSync, readFileSync, writeFileSync, renameSync } from "node:fs";
import { GrafeoDB } from "./grafeo.ts";
import { AppError } from "#schema/errors.ts";
import { SCHEMA_VERSION } from "../writing/lock.ts";
import { places } from "./places.ts";

const META = "MATCH (m:Meta {id: 'store'}) RETURN m.schema AS schema, m.revision AS revision";

/** Whether the engine refused because another process has the file. */
export const isLocked = (thrown: unknown): boolean =>
  thrown instanceof Error && thrown.message.includes("cannot be locked");

/**
 * Opens or makes the graph file. Rejects with an AppError for a damaged file, one that a newer Beleg made, and one that is
 * older than the last checkpoint; rethrows the engine's own error for a file that is locked.
 */
export async function openGraph(dataDir: string): Promise<GrafeoDB> {
  const { graph } = places(dataDir);
  const db = openFile(graph);
  try {
    await checkMeta(db, dataDir);
  } catch (thrown) {
    db.close();
    throw thrown;
  }
  return db;
}

function openFile(graph: string): GrafeoDB {
  try {
    return existsSync(graph) ? GrafeoDB.open(graph) : GrafeoDB.create(graph);
  } catch (thrown) {
    if (isLocked(thrown)) throw thrown;
    const reason = thrown instanceof Error ? thrown.message.split("\n")[0] : String(thrown);
    throw unreadable(graph, reason ?? "", thrown);
  }
}

function unreadable(graph: string, reason: string, cause?: unknown): AppError {
  const said = reason.replace(/^.*?GRAFEO-\w+: /, "");
  return new AppError(
    "STORE_UNAVAILABLE",
    503,
    `The graph file ${graph} cannot be read (${said}). Put a backup in its place, or remove the folder and ingest again.`,
    { cause },
  );
}

async function checkMeta(db: GrafeoDB, dataDir: string): Promise<void> {
  const { graph, checkpoint } = places(dataDir);
  const { schema, revision } = await readMeta(db);
  if (schema > SCHEMA_VERSION) {
    throw new AppError(
      "STORE_UNAVAILABLE",
      503,
      `The graph file ${graph} was written by a newer Beleg. Update Beleg, or name another folder with DATA_DIR.`,
    );
  }
  const safe = readCheckpoint(checkpoint);
  if (revision < safe) throw unreadable(graph, `it is at revision ${revision}, but ${safe} was already saved`);
}

async function readMeta(db: GrafeoDB): Promise<{ schema: number; revision: number }> {
  const result = await db.executeCypher(META);
  const row = result.length > 0 ? result.get(0) : {};
  return { schema: Number(row["schema"] ?? 0), revision: Number(row["revision"] ?? 0) };
}

function readCheckpoint(file: string): number {
  try {
    return Number((JSON.parse(readFileSync(file, "utf8")) as { revision?: unknown }).revision) || 0;
  } catch {
    return 0;
  }
}

/** Makes everything committed safe against power loss and remembers how far it is. */
export async function checkpointGraph(db: GrafeoDB, dataDir: string): Promise<void> {
  const { revision } = await readMeta(db);
  db.walCheckpoint();
  const { checkpoint } = places(dataDir);
  writeFileSync(`${checkpoint}.new`, JSON.stringify({ revision }));
  renameSync(`${checkpoint}.new`, checkpoint);
}
