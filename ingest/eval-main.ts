import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sharedFolder } from "#setup/shared.ts";
import { errorKinds } from "./eval/error-kinds.ts";
import type { Result } from "./eval/figures.ts";
import { report, rowReport } from "./eval/report.ts";
import { precisionTable, rowCounts } from "./eval/row-precision.ts";
import { scoreArticle } from "./eval/score-article.ts";
import { plainOf } from "./eval/plain-of.ts";
import { runtimeNames } from "./model/runtime.ts";
import type { RuntimeName } from "./model/runtime.ts";
import { openReader, readerNames } from "./eval/readers.ts";
import type { ReaderName } from "./eval/readers.ts";
import { foldersOf, readParts } from "./eval/splits.ts";
import type { Folders, Part } from "./eval/splits.ts";
import { readPrecision } from "./relate/confidence.ts";
import type { RowPrecision } from "./relate/confidence.ts";
import { nounRows, verbRows } from "./relate/rows/rows.ts";

const usage =
  "Say where annotated articles lie: npm run eval -- --gold FOLDER --articles FOLDER [--by rules|model|both] [--runtime native|wasm] [--written] [--rows] [--write-precision]";

const options = {
  gold: { type: "string" },
  articles: { type: "string" },
  by: { type: "string", default: "both" },
  runtime: { type: "string" },
  written: { type: "boolean", default: false },
  rows: { type: "boolean", default: false },
  "write-precision": { type: "boolean", default: false },
} as const;

function chosenFolders(gold: string | undefined, articles: string | undefined): Folders | undefined {
  if (gold !== undefined && articles !== undefined) return { gold, articles };
  const shared = sharedFolder();
  return shared === undefined ? undefined : foldersOf(shared);
}

type Way = Readonly<{ by: ReaderName; precision: RowPrecision; runtimes?: readonly RuntimeName[] }>;

async function evaluate(parts: readonly Part[], { by, precision, runtimes }: Way): Promise<Result[]> {
  const read = await openReader(by, precision, runtimes);
  const results: Result[] = [];
  for (const { split, article } of parts) {
    results.push({ split, scored: scoreArticle(article, await read(plainOf(article))) });
  }
  return results;
}

async function main(): Promise<number> {
  const { values } = parseArgs({ options });
  const folders = chosenFolders(values.gold, values.articles);
  const by = readerNames.find((name) => name === values.by);
  const runtimes = runtimeNames.filter((name) => (values.runtime ?? name) === name);
  if (folders === undefined || by === undefined || runtimes.length === 0) {
    console.error(usage);
    return 1;
  }
  const write = values["write-precision"];
  // Rows are counted on all that they find, whatever they are worth.
  const precision = write ? () => 1 : readPrecision();
  const parts = readParts(folders, values.written || write);
  const results = await evaluate(parts, { by: values.rows || write ? "rules" : by, precision, runtimes });
  console.log(report(results, errorKinds(results)));
  const tuned = results.filter(({ split }) => split === "tuning");
  if (values.rows)
    console.log(
      rowReport(
        [...verbRows, ...nounRows].map(({ id }) => id),
        rowCounts(tuned),
      ),
    );
  if (write) {
    const isWritten = ({ scored }: Result): boolean => scored.article.kind === "written";
    const table = precisionTable(rowCounts(tuned.filter((one) => !isWritten(one))), rowCounts(tuned.filter(isWritten)));
    writeFileSync(join(import.meta.dirname, "relate", "precision.tsv"), table);
  }
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
