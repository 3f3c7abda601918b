import { AppError } from "#schema/errors.ts";
import { refusalRules, subsetAdvice } from "#schema/refusal-texts.ts";
import type { RefusalRule, SubsetAdvice } from "#schema/refusal-texts.ts";

/** A refusal as data, so that it can leave a worker thread. */
export type Refusal = Readonly<{ rule: RefusalRule; message: string; details?: Readonly<Record<string, unknown>> }>;

/**
 * @param what the part of the query that it is about, if the text of the rule needs it
 * @param advice what to write instead
 */
export const refusal = (rule: RefusalRule, what?: string, advice?: SubsetAdvice): Refusal => ({
  rule,
  message: [refusalRules[rule], what && `Refused: ${what.slice(0, 100)}.`, advice && subsetAdvice[advice]]
    .filter(Boolean)
    .join(" "),
  details: { ...(what && { what: what.slice(0, 100) }), ...(advice && { advice }) },
});

/** The refused part with the blanks that the query has there; the syntax tree keeps none. */
export function asWritten(refused: Refusal, query: string): Refusal {
  const what = refused.details?.what;
  if (typeof what !== "string") return refused;
  const letters = [...what].map((letter) =>
    /\w/.test(letter) ? letter : `\\u{${letter.codePointAt(0)!.toString(16)}}`,
  );
  const written = new RegExp(letters.join("\\s*"), "u").exec(query)?.[0].replace(/\s+/g, " ");
  if (written === undefined) return refused;
  return {
    ...refused,
    message: refused.message.replace(what, () => written),
    details: { ...refused.details, what: written },
  };
}

export const asError = ({ rule, message, details }: Refusal): AppError =>
  new AppError("CYPHER_REFUSED", 403, message, { details: { rule, ...details } });
