import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { graphStoreContract } from "../graph-store.contract.ts";
import { openEmbeddedStore } from "./open.ts";

graphStoreContract("embedded", async () => {
  const dataDir = mkdtempSync(join(tmpdir(), "beleg-store-"));
  const store = await openEmbeddedStore(dataDir);
  return {
    store,
    openAgain: () => openEmbeddedStore(dataDir),
    dispose: async () => {
      await store.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
});
