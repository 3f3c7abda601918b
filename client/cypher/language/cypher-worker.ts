import { CypherLanguageService } from "@neo4j-cypher/language-support";
import { completions } from "./completions.ts";
import { findings } from "./findings.ts";
import { addIteratorMethods } from "./iterator-methods.ts";
import type { LanguageAnswer, LanguageQuestion } from "./messages.ts";

addIteratorMethods();
const service = new CypherLanguageService({ consoleCommandsEnabled: false });

function answer(question: LanguageQuestion): Omit<LanguageAnswer, "id"> {
  if (question.do === "lint") return { findings: findings(service, question) };
  if (question.do === "complete") return { completions: completions(service, question) };
  return {
    highlights: service.highlightSyntax(question.query).map(({ position, length, tokenType }) => ({
      start: position.startOffset,
      end: position.startOffset + length,
      kind: tokenType,
    })),
  };
}

self.onmessage = ({ data }: MessageEvent<LanguageQuestion>) => {
  // A query that the parser cannot take in (thousands of open brackets) has no colours; running it says what is wrong.
  let found: Omit<LanguageAnswer, "id"> = {};
  try {
    found = answer(data);
  } finally {
    self.postMessage({ id: data.id, ...found });
  }
};
