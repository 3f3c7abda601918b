import { CypherLanguageService } from "@neo4j-cypher/language-support";
import type { DbSchema } from "@neo4j-cypher/language-support";
import type { Finding, LanguageAnswer, LanguageQuestion, Schema } from "./messages.ts";
import { unknownName } from "./unknown-name.ts";

const service = new CypherLanguageService({ consoleCommandsEnabled: false });

const schemaOf = ({ labels, relationshipTypes, propertyKeys, parameters }: Schema): DbSchema => ({
  labels: [...labels],
  relationshipTypes: [...relationshipTypes],
  propertyKeys: [...propertyKeys],
  parameters: { ...parameters },
});

const withShared = ({ labels = [], ...schema }: DbSchema, shared: string): DbSchema => ({
  ...schema,
  labels: [...labels, shared],
});

function answer(question: LanguageQuestion): Omit<LanguageAnswer, "id"> {
  if (question.do === "highlight")
    return {
      highlights: service.highlightSyntax(question.query).map(({ position, length, tokenType }) => ({
        start: position.startOffset,
        end: position.startOffset + length,
        kind: tokenType,
      })),
    };
  if (question.do === "lint") return { findings: findings(question.query, question.schema) };
  const { query, caret, manual, schema } = question;
  return {
    completions: service.autocomplete(query, schemaOf(schema), { caretPosition: caret, manual }).map((item) => ({
      label: item.label,
      insert: item.insertText ?? item.label,
      kind: item.kind ?? 1,
      ...(item.detail === undefined ? {} : { detail: item.detail }),
    })),
  };
}

/** What the parser adds to a mistake that it has named already. */
const echo = /^(?:Query cannot conclude with|Expected any of CYPHER|RETURN can only be used|\w+: `ORDER BY`)/;

function findings(query: string, schema: Schema): Finding[] {
  const { diagnostics } = service.lint(query, withShared(schemaOf(schema), schema.sharedLabel));
  const all = diagnostics.map((found) => ({
    ...found,
    message: typeof found.message === "string" ? found.message : found.message.value,
  }));
  const hasNamed = all.some(({ message }) => message.startsWith("Invalid input '"));
  const told = hasNamed ? all.filter(({ message }) => !echo.test(message)) : all;
  return told.map((found) => {
    const { message } = found;
    const unknown = unknownName(message, schema);
    return {
      ...found.offsets,
      message,
      // 1 is an error in the Language Server Protocol, everything above is less.
      severity: found.severity === 1 ? "error" : "warning",
      ...(unknown ? { unknown } : {}),
    };
  });
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
