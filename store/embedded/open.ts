import { mkdirSync, realpathSync } from "node:fs";
import { AppError } from "#schema/errors.ts";
import { composeStore } from "../compose-store.ts";
import type { Store } from "../graph-store.ts";
import { openEmbeddedDatabase } from "./embedded-database.ts";
import { fileShelf } from "./file-shelf.ts";

/**
 * Opens the embedded store in a folder, which is made when absent. Several processes can have the same folder open: the first
 * starts the engine process, the others join it, and it ends with the last.
 */
export async function openEmbeddedStore(dataDir: string): Promise<Store> {
  const place = folder(dataDir);
  return composeStore(await openEmbeddedDatabase(place), fileShelf(place));
}

function folder(dataDir: string): string {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return realpathSync(dataDir);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("STORE_UNAVAILABLE", 503, `The data folder ${dataDir} cannot be used: ${reason}.`, { cause });
  }
}
