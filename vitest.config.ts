import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{schema,store,ingest,server,client,bench,setup}/**/*.test.{ts,tsx}"],
    pool: "forks",
    maxWorkers: 2,
    // Only ends what hangs, on slow machines as well.
    testTimeout: 120_000,
    hookTimeout: 240_000,
    // Once more in CI, but only what waited in vain for a browser: other work may take the processor from it between two of its frames. What passed only then is named.
    retry: { count: process.env["CI"] ? 1 : 0, condition: /Timeout \d+ms exceeded/u },
  },
});
