import { useMemo } from "react";
import type { CypherAnswer } from "#schema/api.ts";
import classes from "../cypher.module.css";

/** Characters that a page still scrolls well; the whole answer leaves through "Save as JSON". */
const shown = 200_000;

export function ResultJson({ answer: { columns, rows } }: Readonly<{ answer: CypherAnswer }>) {
  const text = useMemo(() => asObjects(columns, rows), [columns, rows]);
  return (
    <pre className={classes.json} tabIndex={0}>
      {text.slice(0, shown)}
      {text.length > shown && "\n…"}
    </pre>
  );
}

/** Rows as a list of objects, for people and programs alike. */
export const asObjects = (columns: CypherAnswer["columns"], rows: CypherAnswer["rows"]): string =>
  JSON.stringify(
    rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? null]))),
    null,
    2,
  );
