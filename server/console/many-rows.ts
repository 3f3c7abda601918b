import type { CypherNotice } from "#schema/api.ts";

const many = 1e7;

/** A warning before it runs, when the engine expects a step of the plan to give more rows than it will get through. */
export const manyRows = (estimated = 0): readonly CypherNotice[] =>
  estimated > many
    ? [
        {
          rule: "many-rows",
          message:
            "Neo4j expects more than 10 million rows in a step of this query: it may not end in its time. Narrow its patterns or join them.",
        },
      ]
    : [];
