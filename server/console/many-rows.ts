import type { CypherNotice } from "#schema/api.ts";
import { manyRowsNotice } from "#schema/many-rows.ts";

const many = 1e7;

/** A warning before it runs, when the engine expects a step of the plan to give more rows than it will get through. */
export const manyRows = (estimated = 0): readonly CypherNotice[] => (estimated > many ? [manyRowsNotice] : []);
