import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{schema,store,ingest,server,client,bench,setup}/**/*.test.{ts,tsx}"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
    // Once more in CI, where other work may take the processor from a browser between two of its frames; what passed only then is named.
    retry: process.env["CI"] ? 1 : 0,
  },
});
