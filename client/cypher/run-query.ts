import i18next from "i18next";
import type { CypherAnswer } from "#schema/api.ts";
import { given } from "#schema/given.ts";
import { ApiError } from "../api/api-error.ts";
import { api } from "../api/api.ts";
import { readCypher } from "../api/read-cypher.ts";
import type { RowsSoFar } from "../api/read-cypher.ts";
import { changeTab, unasked, useConsole } from "./console-store.ts";
import type { QueryTab } from "./console-store.ts";
import { ParameterError, parameterValues } from "./parameters.ts";
import { remember } from "./query-history.ts";

/** Rows asked for; the most that the server gives in one answer. */
const mostRows = 10_000;
/** Milliseconds between two pictures of an answer that is still coming. */
const beat = 150;

/** Runs the query of a tab; its rows stand in the tab while they come, and what went wrong after it ended. */
export async function run(id: number): Promise<void> {
  const tab = useConsole.getState().tabs.find((one) => one.id === id);
  if (!tab || tab.query.trim() === "") return;
  tab.running?.controller.abort();
  const running = { controller: new AbortController(), since: performance.now() };
  const { query, params } = tab;
  const show = (part: Pick<QueryTab, "answer" | "asked" | "error" | "running">): void =>
    changeTab(id, (now) => {
      if (now.running !== running) return now;
      const { answer, asked } = now;
      return { ...unasked(now), ...given({ answer, asked }), ...part };
    });
  changeTab(id, (now) => ({ ...unasked(now), running }));
  remember({ query, params });
  try {
    const asked = { query, params: parameterValues(query, params) };
    const soFar = paced((rows) => show({ running, asked, answer: unfinished(rows, running.since) }));
    const response = await api.cypher({ ...asked, limit: mostRows }, { signal: running.controller.signal });
    show({ asked, answer: await readCypher(response, soFar) });
  } catch (error) {
    show({ error: asApiError(error) });
  }
}

const unfinished = ({ columns, notices, rows }: RowsSoFar, since: number): CypherAnswer => ({
  columns,
  notices,
  rows: [...rows],
  truncated: false,
  elapsedMs: performance.now() - since,
});

/** Lets one call of many through in each beat. */
function paced(show: (rows: RowsSoFar) => void): (rows: RowsSoFar) => void {
  let last = -Infinity;
  return (rows) => {
    if (performance.now() - last < beat || rows.columns.length === 0) return;
    last = performance.now();
    show(rows);
  };
}

/** Whatever went wrong on the way to an answer, in the reader's words. */
export function asApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof DOMException && error.name === "AbortError") return new ApiError("CANCELLED", 0, "");
  if (error instanceof ParameterError) {
    const { parameter: name, type } = error;
    return new ApiError(
      "BAD_REQUEST",
      0,
      i18next.t("cypher.paramWrong", { name, type: i18next.t(`cypher.types.${type}`) }),
    );
  }
  return new ApiError("BAD_REQUEST", 0, error instanceof Error ? error.message : String(error));
}
