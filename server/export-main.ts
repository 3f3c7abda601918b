import { readEnv } from "#schema/env.ts";
import { storeConfig } from "#store/config.ts";
import { openStore } from "#store/open.ts";
import { defaultConsoleLimits } from "./console/console-limits.ts";
import { createConsoleSlots } from "./console/console-slots.ts";
import { startCypherGuard } from "./cypher-guard/guard.ts";
import { exportUsage, parseExportCommand } from "./export-command.ts";
import { exportView } from "./export-view.ts";
import { openExport } from "./open-export.ts";
import { whyNotStarted } from "./why-not-started.ts";
import { writeWhole } from "./write-whole.ts";

async function main(): Promise<void> {
  const command = parseExportCommand(process.argv.slice(2));
  if (!command) return void process.stdout.write(`${exportUsage}\n`);
  const store = await openStore(await storeConfig(readEnv(process.env)));
  const guard = startCypherGuard();
  const stop = new AbortController();
  const isSeen = process.stderr.isTTY === true;
  let fraction = 0;
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());
  try {
    const { request: asked, view, out } = command;
    const request = {
      ...asked,
      ...{ client: "command line", requestId: "command line", signal: stop.signal },
      ...(isSeen && { onFraction: (now: number) => (fraction = now) }),
    };
    const limits = defaultConsoleLimits;
    const slots = createConsoleSlots(limits);
    const console = { store, guard, limits, slots, count: { start: () => () => undefined } };
    const { file, gone } =
      view === undefined
        ? { file: await openExport(console, request), gone: [] }
        : await exportView(console, view, request);
    await writeWhole(file.chunks, out, isSeen ? () => fraction : undefined);
    if (gone.length > 0) process.stderr.write(`Of the view these nodes are gone: ${gone.join(", ")}\n`);
  } finally {
    await Promise.all([guard.close(), store.close()]);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${whyNotStarted(error)}\n`);
  process.exitCode = 1;
});
