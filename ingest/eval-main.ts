import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { sharedFolder } from "#setup/shared.ts";
import { errorKinds } from "./eval/error-kinds.ts";
import type { Result } from "./eval/figures.ts";
import { report, rowReport } from "./eval/report.ts";
import { precisionTable, rowCounts } from "./eval/row-precision.ts";
import { scoreArticle } from "./eval/score-article.ts";
import { foldersOf, readParts } from "./eval/splits.ts";
import { openStages } from "./pipeline.ts";
import { readPrecision } from "./relate/confidence.ts";
import { relate } from "./relate/relate.ts";
import { nounRows, verbRows } from "./relate/rows/rows.ts";

const usage =
  "Say where annotated articles lie: npm run eval -- --gold FOLDER --articles FOLDER [--written] [--rows] [--write-precision]";

function main(): number {
  const { values } = parseArgs({
    options: {
      gold: { type: "string" },
      articles: { type: "string" },
      written: { type: "boolean", default: false },
      rows: { type: "boolean", default: false },
      "write-precision": { type: "boolean", default: false },
    },
  });
  const shared = sharedFolder();
  const folders =
    values.gold !== undefined && values.articles !== undefined
      ? { gold: values.gold, articles: values.articles }
      : shared === undefined
        ? undefined
        : foldersOf(shared);
  if (folders === undefined) {
    console.error(usage);
    return 1;
  }
  const stages = openStages();
  // Rows are counted on all that they find, whatever they are worth.
  const precision = values["write-precision"] ? () => 1 : readPrecision();
  const results = readParts(folders, values.written).map(({ split, article }): Result => {
    const { text, language } = article;
    const title = text.slice(0, text.indexOf("\n") < 0 ? 80 : text.indexOf("\n"));
    return { split, scored: scoreArticle(article, relate(stages({ text, language, title }), precision)) };
  });
  console.log(report(results, errorKinds(results)));
  const counts = rowCounts(results.filter(({ split }) => split === "tuning"));
  if (values.rows)
    console.log(
      rowReport(
        [...verbRows, ...nounRows].map(({ id }) => id),
        counts,
      ),
    );
  if (values["write-precision"])
    writeFileSync(join(import.meta.dirname, "relate", "precision.tsv"), precisionTable(counts));
  return 0;
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
