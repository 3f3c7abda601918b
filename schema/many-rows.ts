/** What a plan with more rows than an engine will get through is called, and what is said of it in English. */
export const manyRowsNotice = {
  rule: "many-rows",
  message:
    "Neo4j expects more than 10 million rows in a step of this query: it may not end in its time. Narrow its patterns or join them.",
} as const;
