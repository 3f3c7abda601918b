import { parseArgs } from "node:util";

export type ExtractorName = "offline" | "llm";

/** What the user asked for, or the one line that says what is wrong with it. */
export type Asked =
  | Readonly<{
      paths: readonly string[];
      json: boolean;
      extractor: ExtractorName;
      /** Do nothing when the store holds articles already. */
      ifEmpty: boolean;
      /** Read again what was read by the same extractor before. */
      again: boolean;
      /** Say for each statement how it came about. */
      explain: boolean;
    }>
  | Readonly<{ wrong: string }>;

const options = {
  json: { type: "boolean", default: false },
  extractor: { type: "string", default: "offline" },
  "if-empty": { type: "boolean", default: false },
  again: { type: "boolean", default: false },
  explain: { type: "boolean", default: false },
} as const;

export function parseCommandLine(args: readonly string[], usage: string): Asked {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const { extractor } = values;
    if (extractor !== "offline" && extractor !== "llm")
      return { wrong: `--extractor is offline or llm, not ${extractor}` };
    if (positionals.length === 0) return { wrong: usage };
    const { json, again, explain } = values;
    return { paths: positionals, extractor, ifEmpty: values["if-empty"], json, again, explain };
  } catch (error) {
    return { wrong: `${error instanceof Error ? error.message.split(". ", 1)[0] : String(error)}. ${usage}` };
  }
}
