import i18next from "i18next";
import { refusalRules, subsetAdvice } from "#schema/refusal-texts.ts";
import type { ApiError } from "../../api/api-error.ts";
import { errorText } from "../../api/error-text.ts";

/** Stands beside the text in the reader's language already. */
const position = / \(line \d+, column \d+\)/;

const isKeyOf = <T extends object>(texts: T, key: unknown): key is keyof T =>
  typeof key === "string" && Object.hasOwn(texts, key);

/** Why a query failed, in the reader's language: refusals by their rule, all else by its code. */
export function failureText(error: ApiError): string {
  const { rule, what, advice, line } = error.details;
  // Elsewhere the advice is to ask for fewer nodes; here the query is what can be changed, and the server says how.
  if (error.code === "ENGINE_GAVE_UP") return i18next.t("cypher.gaveUp");
  if (error.code !== "CYPHER_REFUSED" || !isKeyOf(refusalRules, rule)) {
    const text = errorText(error);
    return typeof line === "number" ? text.replace(position, "") : text;
  }
  return [
    i18next.t(`cypher.rules.${rule}`),
    typeof what === "string" ? `${i18next.t("cypher.refusedPart", { what })}.` : "",
    isKeyOf(subsetAdvice, advice) ? i18next.t(`cypher.advice.${advice}`) : "",
  ]
    .filter(Boolean)
    .join(" ");
}
