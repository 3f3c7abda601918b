import { parseArgs } from "node:util";
import { ExportFormat } from "#schema/export-format.ts";
import { readEnv } from "#schema/env.ts";
import { AppError } from "#schema/errors.ts";
import { Language } from "#schema/ontology.ts";
import { storeConfig } from "#store/config.ts";
import { openStore } from "#store/open.ts";
import { defaultConsoleLimits } from "./console/console-limits.ts";
import { createConsoleSlots } from "./console/console-slots.ts";
import { startCypherGuard } from "./cypher-guard/guard.ts";
import { openExport } from "./open-export.ts";
import type { ExportRequest } from "./open-export.ts";
import { whyNotStarted } from "./why-not-started.ts";
import { writeWhole } from "./write-whole.ts";

const usage = `npm run export -- --format FORMAT [--query CYPHER] [--out FILE] [--title TEXT] [--description TEXT] [--language de|en] [--no-evidence] [--no-texts] [--no-notes]
Formats: ${ExportFormat.options.join(", ")}. Without --query everything is exported, without --out it goes to standard output.`;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      format: { type: "string" },
      query: { type: "string" },
      out: { type: "string" },
      title: { type: "string" },
      description: { type: "string" },
      language: { type: "string", default: "en" },
      "no-evidence": { type: "boolean", default: false },
      "no-notes": { type: "boolean", default: false },
      "no-texts": { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return void process.stdout.write(`${usage}\n`);
  const store = await openStore(await storeConfig(readEnv(process.env)));
  const guard = startCypherGuard();
  const stop = new AbortController();
  const isSeen = process.stderr.isTTY === true;
  let fraction = 0;
  process.once("SIGINT", () => stop.abort());
  process.once("SIGTERM", () => stop.abort());
  try {
    const { query, title, description, out } = values;
    const request: ExportRequest = {
      format: choice(ExportFormat, values.format, "--format"),
      language: choice(Language, values.language, "--language"),
      evidence: !values["no-evidence"],
      texts: !values["no-texts"],
      notes: !values["no-notes"],
      client: "command line",
      requestId: "command line",
      signal: stop.signal,
      ...(isSeen && { onFraction: (now: number) => (fraction = now) }),
      ...(query !== undefined && { query }),
      ...(title !== undefined && { title }),
      ...(description !== undefined && { description }),
    };
    const limits = defaultConsoleLimits;
    const console = {
      store,
      guard,
      limits,
      slots: createConsoleSlots(limits),
      count: { start: () => () => undefined },
    };
    const { chunks } = await openExport(console, request);
    await writeWhole(chunks, out, isSeen ? () => fraction : undefined);
  } finally {
    await Promise.all([guard.close(), store.close()]);
  }
}

function choice<T extends string>(schema: { options: readonly T[] }, value: string | undefined, option: string): T {
  const found = schema.options.find((known) => known === value);
  if (found !== undefined) return found;
  throw new AppError("BAD_REQUEST", 400, `${option}: one of ${schema.options.join(", ")}.`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${whyNotStarted(error)}\n`);
  process.exitCode = 1;
});
