import { performance } from "node:perf_hooks";
import { AppError } from "#schema/errors.ts";
import type { Metrics } from "../metrics.ts";
import { refusalRules } from "#schema/refusal-texts.ts";

/** Counts how the queries of people end. */
export type QueryCounter = Readonly<{ start(): (error?: unknown) => void }>;

export function countQueries({ cypherSeconds, refused, cancelled }: Metrics): QueryCounter {
  return {
    start() {
      const start = performance.now();
      let ended = false;
      return (error) => {
        if (ended) return;
        ended = true;
        const outcome = outcomeOf(error);
        cypherSeconds.observe({ outcome }, (performance.now() - start) / 1000);
        if (outcome === "cancelled") cancelled.inc();
        if (error instanceof AppError && error.code === "CYPHER_REFUSED") refused.inc({ rule: ruleOf(error) });
      };
    },
  };
}

const outcomes: Readonly<Partial<Record<AppError["code"], string>>> = {
  CYPHER_SYNTAX: "wrong",
  CYPHER_REFUSED: "refused",
  QUERY_TOO_SLOW: "too-slow",
  QUERY_TOO_BIG: "too-big",
  TOO_BUSY: "busy",
  CANCELLED: "cancelled",
  ENGINE_GAVE_UP: "engine-gave-up",
  STORE_UNAVAILABLE: "no-store",
};

function outcomeOf(error: unknown): string {
  if (error === undefined) return "done";
  return (error instanceof AppError && outcomes[error.code]) || "error";
}

/** Only rules of the list become a label. */
function ruleOf({ details }: AppError): string {
  const rule = details?.rule;
  return typeof rule === "string" && Object.hasOwn(refusalRules, rule) ? rule : "other";
}
