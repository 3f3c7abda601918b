import { readEnv } from "#schema/env.ts";
import { articleExtraction } from "./article-extraction.ts";
import { startWorkers } from "./article-workers.ts";
import { parseCommandLine } from "./command-line.ts";
import { explanation, predictionLine } from "./prediction-line.ts";
import { findFiles } from "./source/find-files.ts";

const usage = "Say what to read: npm run --silent extract -- FILE or FOLDER … (--explain)";

async function main(): Promise<number> {
  const asked = parseCommandLine(process.argv.slice(2), usage);
  if ("wrong" in asked) return fail(asked.wrong);
  const env = readEnv(process.env);
  const files = await findFiles(asked.paths, env.INIT_CWD ?? process.cwd());
  if (files.length === 0) return fail(`There is no article in ${asked.paths.join(", ")}: .txt, .md or .html files`);
  const workers = startWorkers(files.length);
  let setAside = 0;
  try {
    const extraction = await articleExtraction(asked.extractor, env, workers);
    // All at once: the workers queue them; lines come out in the order of the files.
    const pending = files.map(async ({ path, file }) => {
      const read = await workers.read(path, file);
      if ("setAside" in read) return { file, setAside: read.setAside };
      const said = await extraction.extract(read.article);
      return "setAside" in said ? { file, setAside: said.setAside } : { file, article: read.article, said };
    });
    for (const one of pending) {
      const result = await one;
      if ("setAside" in result) {
        setAside++;
        console.error(`set aside ${result.file}: ${result.setAside}`);
      } else {
        await print(predictionLine(result.article, result.said));
        if (result.article.language === "other")
          console.error(`${result.file}: neither German nor English: nothing read from it`);
        if (asked.explain) console.error(explanation(result.article, result.said));
      }
    }
    if (extraction.used()) console.error(extraction.used());
  } finally {
    await workers.close();
  }
  return setAside > 0 ? 2 : 0;
}

/** Waits for a slow reader of the pipe, so that nothing piles up in memory. */
const print = (line: string): Promise<void> =>
  new Promise((resolve) => {
    if (process.stdout.write(`${line}\n`)) resolve();
    else process.stdout.once("drain", resolve);
  });

function fail(line: string): number {
  console.error(line);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = fail(error instanceof Error ? error.message : String(error));
}
