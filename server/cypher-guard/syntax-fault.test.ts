import { expect, it } from "vitest";
import { judge } from "./judge.ts";
import { faultText } from "./syntax-fault.ts";

const fault = (query: string): string => {
  const verdict = judge({ query, params: {}, engine: "neo4j" });
  return "fault" in verdict ? faultText(verdict.fault) : "no fault";
};

it.each([
  ["MATCH (n)\nRETRN n", "Invalid input 'RETRN' (line 2, column 1). Did you mean RETURN?"],
  ["MATCH (n RETURN n", "Before RETURN a bracket is not closed (line 1, column 10)."],
  ["MATCH (a)-[r:CONTACTED]-b RETURN a", "A node stands in brackets: (b) (line 1, column 25)."],
  ["MATCH a-[r]->(b) RETURN a", "A node stands in brackets: (a) (line 1, column 7)."],
  ["MATCH a RETURN a", "A node stands in brackets: (a) (line 1, column 7)."],
  ["MATCH (a)-->b RETURN a", "A node stands in brackets: (b) (line 1, column 13)."],
  ["MATCH (a) WHERE a.name = RETURN a", "Before RETURN a value is missing (line 1, column 26)."],
  ["MATCH (a) WHERE a.x = 1 AND RETURN a", "Before RETURN a value is missing (line 1, column 29)."],
  ["MATCH (a) RETURN a, ORDER BY a.name", "Before ORDER a value is missing (line 1, column 21)."],
  ["MATCH (a) RETURN count(a ORDER BY 1", "Before ORDER a bracket is not closed (line 1, column 26)."],
  ["RETURN [1, 2 UNION RETURN 1", "Missing ']' (line 1, column 13)."],
  [
    "RETURN '(' AS a WHERE",
    "WHERE cannot stand behind RETURN: filter before, in MATCH … WHERE or in WITH … WHERE (line 1, column 17).",
  ],
  ["MATCH (a:Person)\nWHERE a.name =\nRETURN a", "Before RETURN a value is missing (line 3, column 1)."],
  ["MATCH (n) RETURN", "The query ends too early (line 1, column 17)."],
  ["MATCH (n) RETURN count(n", "The query ends too early (line 1, column 25)."],
  ["MATCH (n) RETURN n ORDER n.name", "Missing BY (line 1, column 25)."],
  [
    "RETURN '😀' AS a,\n 'b",
    "A text begins here and does not end: a quotation mark (') is missing (line 2, column 2).",
  ],
  ["MATCH (n) RETURN n.`", "A name begins here and does not end: a backtick (`) is missing (line 1, column 20)."],
  ["MATCH (n) /* x RETURN n", "A comment begins here and does not end: */ is missing (line 1, column 11)."],
  [
    "SELECT * FROM x",
    "There is no SELECT in Cypher: a query begins with MATCH and says in RETURN what it gives back (line 1, column 1).",
  ],
  [
    "MATCH (n) WHERE n.name LIKE 'x%' RETURN n",
    "There is no LIKE in Cypher: write CONTAINS, STARTS WITH or ENDS WITH (line 1, column 24).",
  ],
  ["MATCH (n) WHERE n.name == 'x' RETURN n", "There is no == in Cypher: write = (line 1, column 25)."],
  [
    "MATCH (n) RETURN n WHERE n.name = 'x'",
    "WHERE cannot stand behind RETURN: filter before, in MATCH … WHERE or in WITH … WHERE (line 1, column 20).",
  ],
  [
    "MATCH (n) RETURN n.name AS name, count(*) AS n GROUP BY n.name",
    "There is no GROUP BY in Cypher: what stands beside count() or collect() in RETURN is what it is grouped by (line 1, column 48).",
  ],
  [
    "MATCH (n) RETURN n LIMIT 5 ORDER BY n.name",
    "ORDER BY cannot stand here: it belongs right behind RETURN or WITH, before SKIP and LIMIT (line 1, column 28).",
  ],
  [
    "MATCH (n) WHERE n.name NOT IN ['x'] RETURN n",
    "NOT cannot stand here: write it before the whole comparison, as in NOT a.name IN names (line 1, column 24).",
  ],
  ["// nothing", "There is no query (line 1, column 1)."],
  ["MATCH (n)\nWHERE n.id = $id RETURN n", "The parameter $id is missing (line 2, column 15)."],
  ["MATCH (n:Person)", "A RETURN is missing at the end: what should the query give back (line 1, column 17)?"],
  [
    "RETURN 1 AS a UNION MATCH (a) WITH a.name AS a",
    "A RETURN is missing at the end: what should the query give back (line 1, column 47)?",
  ],
  ["MATCH (n) WHERE n.name != 'x' RETURN n", "There is no != in Cypher: write <> (line 1, column 24)."],
  ["CALL db.labels()", "no fault"],
  ["MATCH (n) WHERE EXISTS { MATCH (n)--(m) } RETURN n.name AS name", "no fault"],
])("says what is wrong with %s", (query, text) => {
  expect(fault(query)).toBe(text);
});
