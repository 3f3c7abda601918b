import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["{schema,store,ingest,server,client,bench,setup}/**/*.test.{ts,tsx}"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
});
