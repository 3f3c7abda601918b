import type { FileResult } from "./ingest.ts";

const count = (results: readonly FileResult[], outcome: FileResult["outcome"]): number =>
  results.filter((result) => result.outcome === outcome).length;

/** What a run did, for a person: one line, and one for every file that was set aside or not read for statements. */
export function summary(results: readonly FileResult[], files: number): string {
  const parts = (["added", "replaced", "unchanged", "set aside"] as const)
    .map((outcome) => [count(results, outcome), outcome] as const)
    .filter(([n]) => n > 0)
    .map(([n, outcome]) => `${n} ${outcome}`);
  const statements = results.reduce((sum, result) => sum + ("statements" in result ? result.statements : 0), 0);
  const stopped = results.length < files ? ` Stopped after ${results.length} of ${files}: run it again to go on.` : "";
  const head = `${results.length} ${results.length === 1 ? "article" : "articles"}: ${parts.join(", ")}; ${statements} new statements.${stopped}`;
  const lines = results.flatMap((result) => {
    if (result.outcome === "set aside") return [`  set aside ${result.file}: ${result.reason}`];
    return result.note ? [`  ${result.file}: ${result.note}`] : [];
  });
  return [head, ...lines].join("\n");
}
