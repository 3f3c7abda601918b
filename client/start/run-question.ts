import { filterBy } from "../commands/arrange.ts";
import { expand, openNode } from "../commands/explore.ts";
import { findPath } from "../commands/paths.ts";
import { openBundle } from "../commands/read.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { noFilters } from "../state/filters.ts";
import type { SampleQuestion } from "./sample-questions.ts";

const openCritic = async (id: string): Promise<void> => {
  await openNode(id);
  await expand(id, { relation: "CRITICIZED", direction: "out" });
};

/** Answers a sample question with the means of the viewer, so that it can be taken back like everything else. */
export function runQuestion(question: SampleQuestion): void {
  switch (question.key) {
    case "contested":
      return filterBy(() => ({ ...noFilters, contestedOnly: true }), "filterTrust");
    case "edge":
      return openBundle(question.bundle);
    case "criticizes":
      return void openCritic(question.node.id).catch(reportFailure);
    case "path":
      return findPath(question.from.id, question.to.id);
    case "denied":
      return filterBy(() => ({ ...noFilters, relations: ["CONTACTED", "CRITICIZED"] }), "filterKinds");
    case "known":
      return filterBy(() => ({ ...noFilters, knownOn: question.date }), "filterTime");
  }
}
