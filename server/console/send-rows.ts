import { once } from "node:events";
import type { Response } from "express";
import type { CypherAnswer, CypherLine } from "#schema/api.ts";
import { asAppError, errorBody } from "../error-answer.ts";
import { requestIdOf } from "../request-id.ts";
import type { ConsoleEnd, ConsoleRun } from "./run-query.ts";

/** The whole answer as one JSON object. A row is made into text once, when it is measured. */
export async function sendJson(response: Response, { columns, notices, rows }: ConsoleRun): Promise<void> {
  const texts: string[] = [];
  let next = await rows.next();
  for (; !next.done; next = await rows.next()) texts.push(next.value.json);
  const { truncated, truncatedBy, elapsedMs } = next.value;
  const rest = {
    columns: [...columns],
    truncated,
    ...(truncatedBy && { truncatedBy }),
    elapsedMs,
    notices: [...notices],
  } satisfies Omit<CypherAnswer, "rows">;
  response.type("json").send(`${JSON.stringify(rest).slice(0, -1)},"rows":[${texts.join(",")}]}`);
}

/** NDJSON: the columns, a line for each row as it comes, and the end; an error on the way is the last line. */
export async function sendLines(response: Response, { columns, notices, rows }: ConsoleRun): Promise<void> {
  response.type("application/x-ndjson");
  const write = (line: CypherLine): Promise<void> => writeText(response, JSON.stringify(line));
  try {
    await write({ columns, notices });
    let next = await rows.next();
    for (; !next.done; next = await rows.next()) await writeText(response, next.value.json);
    const end: ConsoleEnd = next.value;
    await write(end);
  } catch (error) {
    if (!response.destroyed) response.write(`${JSON.stringify(errorBody(asAppError(error), requestIdOf(response)))}\n`);
    throw error;
  } finally {
    await rows.return?.({ truncated: false, elapsedMs: 0, rows: 0 });
    response.end();
  }
}

/** Waits while the client reads more slowly than rows come. */
async function writeText(response: Response, line: string): Promise<void> {
  if (response.write(`${line}\n`) || response.destroyed) return;
  const over = new AbortController();
  const until = (event: "drain" | "close"): Promise<unknown> =>
    once(response, event, { signal: over.signal }).catch(() => undefined);
  await Promise.race([until("drain"), until("close")]);
  // A long answer waits often; what it no longer waits for must not pile up on the response.
  over.abort();
}
