import type { Figure } from "./measure.ts";

/**
 * Every benchmark that `npm run bench` runs; `npm run bench -- extraction` runs one. Each brings its own parts when its turn
 * comes, so that the memory that one of them measures is its own.
 */
const benches: Readonly<Record<string, () => Promise<Figure[]>>> = {
  reading: async () => (await import("./reading.ts")).reading(),
  extraction: async () => (await import("./extraction.ts")).extraction(),
  memory: async () => (await import("./memory.ts")).memory(),
  exports: async () => (await import("./exports.ts")).exports(),
  // The page first, while nothing else of this run has taken memory or time.
  console: async () => [
    await (await import("./table-scroll.ts")).tableScroll(),
    ...(await (await import("./console.ts")).consoleCost()),
  ],
  viewer: async () => (await import("./viewer.ts")).viewer(),
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !(name in benches));
if (unknown !== undefined) {
  console.error(`There is no benchmark ${unknown}: ${Object.keys(benches).join(", ")}`);
  process.exitCode = 1;
} else {
  for (const [name, bench] of Object.entries(benches)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    for (const { name: what, value, unit, against, ratio, ok } of await bench()) {
      console.log(
        `${ok ? "ok  " : "MISS"} ${what}: ${value} ${unit}; ${against.name} ${against.value}; ratio ${ratio}`,
      );
      if (!ok) process.exitCode = 1;
    }
  }
}
