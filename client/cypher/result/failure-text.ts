import i18next from "i18next";
import { refusalRules, subsetAdvice } from "#schema/refusal-texts.ts";
import { syntaxProblems } from "#schema/syntax-problems.ts";
import type { ApiError } from "../../api/api-error.ts";
import { errorText } from "../../api/error-text.ts";
import { messageText } from "../language/message-text.ts";

/** Stands beside the text in the reader's language already. */
const position = / \(line \d+, column \d+\)/;

const isKeyOf = <T extends object>(texts: T, key: unknown): key is keyof T =>
  typeof key === "string" && Object.hasOwn(texts, key);

/** Why a query failed, in the reader's language: refusals by their rule, mistakes by what they are, all else by its code. */
export function failureText(error: ApiError): string {
  // Elsewhere the advice is to ask for fewer nodes; here the query is what can be changed, and the server says how.
  if (error.code === "ENGINE_GAVE_UP") return i18next.t("cypher.gaveUp");
  if (error.code === "CYPHER_REFUSED") return refusalText(error);
  if (error.code === "QUERY_TOO_SLOW") return slowText(error);
  // Without a status it was said here, and so in the reader's language already.
  const isAboutQuery = error.code === "CYPHER_SYNTAX" || (error.code === "BAD_REQUEST" && error.status > 0);
  return isAboutQuery ? mistakeText(error) : errorText(error);
}

function slowText(error: ApiError): string {
  const { limit, seconds } = error.details;
  if (limit === "plan") return i18next.t("cypher.planTooSlow");
  return typeof seconds === "number" ? i18next.t("cypher.tooSlow", { seconds }) : errorText(error);
}

function refusalText({ details: { rule, what, advice }, message }: ApiError): string {
  if (!isKeyOf(refusalRules, rule)) return message;
  return [
    i18next.t(`cypher.rules.${rule}`),
    typeof what === "string" ? `${i18next.t("cypher.refusedPart", { what })}.` : "",
    isKeyOf(subsetAdvice, advice) ? i18next.t(`cypher.advice.${advice}`) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

function mistakeText({ details: { problem, found, nearest }, message }: ApiError): string {
  if (isKeyOf(syntaxProblems, problem))
    return i18next.t(`cypher.problems.${problem}`, { found: String(found), nearest: String(nearest) });
  const text = message.replace(position, "");
  return messageText(text) ?? i18next.t("cypher.engineSays", { message: text });
}
