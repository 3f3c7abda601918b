/** What is wrong with a text that is no Cypher, by problem; `{{found}}` and its kin are filled in. The viewer says it in German by the same name. */
export const syntaxProblems = {
  unexpected: "Invalid input '{{found}}'.",
  mistyped: "Invalid input '{{found}}'. Did you mean {{nearest}}?",
  missing: "Missing {{found}}.",
  end: "The query ends too early.",
  "open-text": "A text begins here and does not end: a quotation mark ({{found}}) is missing.",
  "open-name": "A name begins here and does not end: a backtick (`) is missing.",
  "open-comment": "A comment begins here and does not end: */ is missing.",
  empty: "There is no query.",
  "no-return": "A RETURN is missing at the end: what should the query give back?",
  "not-equal": "There is no != in Cypher: write <>.",
  "double-equal": "There is no == in Cypher: write =.",
  "no-like": "There is no LIKE in Cypher: write CONTAINS, STARTS WITH or ENDS WITH.",
  "no-select": "There is no {{found}} in Cypher: a query begins with MATCH and says in RETURN what it gives back.",
  "no-group-by":
    "There is no GROUP BY in Cypher: what stands beside count() or collect() in RETURN is what it is grouped by.",
  "where-behind": "{{found}} cannot stand behind RETURN: filter before, in MATCH … WHERE or in WITH … WHERE.",
  "order-behind": "ORDER BY cannot stand here: it belongs right behind RETURN or WITH, before SKIP and LIMIT.",
  "not-in": "NOT cannot stand here: write it before the whole comparison, as in NOT a.name IN names.",
  "no-value": "Before {{found}} a value is missing.",
  "open-bracket": "Before {{found}} a bracket is not closed.",
  "bare-node": "A node stands in brackets: ({{found}}).",
  parameter: "The parameter ${{found}} is missing.",
} as const;
export type SyntaxProblem = keyof typeof syntaxProblems;

/** Words that a query is made of here, to tell which of them a mistyped one means. */
export const keywords: readonly string[] = [
  "MATCH",
  "OPTIONAL",
  "WHERE",
  "WITH",
  "RETURN",
  "UNWIND",
  "UNION",
  "CALL",
  "YIELD",
  "ORDER BY",
  "LIMIT",
  "SKIP",
  "DISTINCT",
  "STARTS WITH",
  "ENDS WITH",
  "CONTAINS",
];
