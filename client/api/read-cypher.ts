import type { CypherAnswer, CypherLine } from "#schema/api.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import { ApiError, errorFrom } from "./api-error.ts";
import type { ErrorBody } from "./api-error.ts";

type Head = Pick<CypherAnswer, "columns" | "notices">;
type End = Pick<CypherAnswer, "truncated" | "truncatedBy" | "elapsedMs">;
export type RowsSoFar = Head & Readonly<{ rows: CypherValue[][] }>;

/**
 * Reads an answer line by line and tells `onRows` what is there whenever more has come. Rejects with ApiError where the last
 * line is an error or there is no end, with AbortError when stopped.
 */
export async function readCypher(response: Response, onRows: (soFar: RowsSoFar) => void): Promise<CypherAnswer> {
  let head: Head = { columns: [], notices: [] };
  let end: End | undefined;
  const rows: CypherValue[][] = [];
  for await (const lines of chunksOf(response)) {
    for (const line of lines) {
      if (isRow(line)) rows.push(line as CypherValue[]);
      else if ("columns" in line) head = line as Head;
      else if ("error" in line) throw errorFrom(line as ErrorBody, response.status);
      else end = line as End;
    }
    onRows({ ...head, rows });
  }
  if (!end) throw new ApiError("UNREACHABLE", 0, "The answer broke off.");
  const { truncated, truncatedBy, elapsedMs } = end;
  return { ...head, rows, truncated, elapsedMs, ...(truncatedBy ? { truncatedBy } : {}) };
}

const isRow = (line: CypherLine): line is readonly CypherValue[] => Array.isArray(line);

/** The lines of each piece that the network brings; a line that is cut in two comes with its second half. */
async function* chunksOf({ body }: Response): AsyncGenerator<CypherLine[]> {
  if (!body) return;
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = "";
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    const lines = (rest + piece.value).split("\n");
    rest = lines.pop() ?? "";
    yield lines.filter(Boolean).map((line) => JSON.parse(line) as CypherLine);
  }
}
