import type { StatementView } from "#schema/graph.ts";
import type { Filters } from "../state/filters.ts";
import { passesStatement } from "../state/filters.ts";

/** Whether the filters keep a statement off the canvas; panels show it all the same, and say so. */
export const isLeftOut = (filters: Filters, statement: StatementView): boolean =>
  filters.relations.includes(statement.type) ||
  !passesStatement(filters)({ ...statement, speaker: statement.attributedToName });
