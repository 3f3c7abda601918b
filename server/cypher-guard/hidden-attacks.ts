import type { RefusalRule } from "#schema/refusal-texts.ts";

const each = (count: number, part: (i: number) => string, sign: string): string =>
  Array.from({ length: count }, (_, i) => part(i)).join(sign);

/** What hides deep in an expression, behind a comment or a sign that looks like another, or keeps a server busy in a way of its own. */
export const hiddenAttacks: readonly (readonly [rule: RefusalRule | "syntax", query: string])[] = [
  // Neo4j's planner makes two to the power of their number out of these, and nothing can stop it (measured: minutes for 30).
  ["too-complex", `MATCH (n) WHERE ${each(30, (i) => `n.a${i} = 1`, " XOR ")} RETURN n`],
  ["too-complex", `MATCH (n) WHERE ${each(15, (i) => `(n.a${i} = 1 XOR n.b${i} = 2)`, " AND ")} RETURN n`],
  ["too-complex", `MATCH (n:${each(30, (i) => `(A${i}|B${i})`, "&")}) RETURN n`],
  ["too-complex", `MATCH (n) WHERE ${each(20, (i) => `(n:A${i} OR n:B${i})`, " AND ")} RETURN n`],
  ["too-complex", `MATCH (n) WHERE ${each(20, (i) => `n:A${i}|B${i}`, " AND ")} RETURN n`],
  ["too-complex", `MATCH (n) WHERE ${each(10, (i) => `(n:A${i} OR n:B${i} OR n:C${i} OR n:D${i})`, " AND ")} RETURN n`],
  ["too-complex", `RETURN ${"EXISTS { MATCH (n) WHERE ".repeat(20)}true${" }".repeat(20)} AS a`],
  ["too-complex", `RETURN ${"COUNT { MATCH (n) WHERE 0 < ".repeat(20)}1${" }".repeat(20)} AS a`],
  // Lists that are compared, turned round or searched once in each step of a loop.
  ["iteration", "WITH range(1, 900000) AS xs RETURN size([x IN range(1, 1000) WHERE xs = xs])"],
  ["iteration", "WITH range(1, 900000) AS xs RETURN any(x IN range(1, 1000) WHERE last(reverse(xs)) = -1)"],
  ["iteration", "WITH range(1, 900000) AS xs RETURN size([x IN range(1, 1000) WHERE size(range(1, 900000)) = x])"],
  ["iteration", "WITH range(1, 900000) AS xs RETURN none(x IN range(1, 1000) WHERE -x IN tail(xs))"],
  ["iteration", "RETURN size([x IN range(1, 1000) WHERE 5 IN [y IN range(1, 10001) | y]])"],
  ["iteration", `WITH '${"a".repeat(4000)}' AS s RETURN size([x IN range(1, 900000) WHERE s CONTAINS 'aaaab'])`],
  ["iteration", `RETURN size([x IN range(1, 900000) | normalize('${"a".repeat(3000)}')])`],
  // Long lists that come together row by row.
  [
    "iteration",
    "UNWIND range(1, 900000) AS x WITH collect(x) AS xs RETURN any(a IN xs WHERE any(b IN range(1, 1000) WHERE b = -a))",
  ],
  [
    "iteration",
    "WITH COLLECT { UNWIND range(1, 900000) AS x RETURN x } AS xs RETURN all(a IN xs WHERE any(b IN range(1, 50) WHERE b = a))",
  ],
  [
    "iteration",
    "UNWIND range(1, 1000) AS x UNWIND range(1, 900) AS y WITH collect(y) AS xs RETURN size([a IN range(1, 500) WHERE xs = xs])",
  ],
  ["iteration", "MATCH (a), (b), (c) WITH collect(a) AS xs RETURN size([i IN range(1, 1000) WHERE xs = reverse(xs)])"],
  ["iteration", "MATCH (n) RETURN n LIMIT size([x IN range(1, 3000) WHERE any(y IN range(1, 3000) WHERE y = -x)])"],
  ["iteration", "MATCH (n) RETURN n SKIP size([x IN range(1, 900000) WHERE x % 7 = 3])"],
  // Loops where no loop is looked for.
  ["range", "MATCH (n) RETURN n {.*, x: [y IN range(1, 1000000000) | y]} AS m"],
  ["range", "MATCH (n {x: [y IN range(1, 1000000000) | y][0]}) RETURN n"],
  ["range", "RETURN range(0, 9223372036854775807)[0]"],
  ["reduce", "MATCH (n) RETURN n ORDER BY reduce(s = 0, x IN range(1, 1000000000) | s + x)"],
  ["reduce", "MATCH ()-[r {x: reduce(s = 0, x IN range(1, 1000000000) | s + x)}]->() RETURN r"],
  ["reduce", "RETURN allReduce(s = 0, x IN range(1, 1000000000) | s + x, s > 0)"],
  ["regex", "MATCH ()-[r WHERE r.name =~ '(a+)+b']->() RETURN r"],
  ["regex", "MATCH ((a)-->(b) WHERE a.name =~ '(a+)+b'){1,2} RETURN 1"],
  ["regex", "RETURN [x IN ['a'] WHERE x =~ '(a+)+b']"],
  ["iteration", "RETURN [x IN range(1, 10000) | [(a)--(b) WHERE b.name = toString(x) | b.name]]"],
  ["iteration", "RETURN size([x IN range(1, 900000) | replace(toString(x), '1', '1111111111')])"],
  // Writing and reaching out from within what only looks.
  ["procedure", "MATCH (n) RETURN n {.*, x: COUNT { CALL apoc.load.json('CANARY/p1') YIELD value RETURN value }}"],
  ["procedure", "CALL `apoc` . /**/ `load` . `json`('CANARY/p2') YIELD value RETURN value"],
  ["procedure", "CALL DB.LABELS()"],
  ["load-csv", "MATCH (n) RETURN n {.*, x: COLLECT { LOAD CSV FROM 'CANARY/l1' AS l RETURN l }}"],
  ["procedure", "RETURN [x IN [1] | COUNT { CALL dbms.listConfig() YIELD name RETURN name }]"],
  ["procedure", "RETURN [x IN [1] | EXISTS { CALL db.prepareForReplanning() }]"],
  ["load-csv", "RETURN [x IN [1] | EXISTS { CALL { LOAD CSV FROM 'CANARY/l3' AS l RETURN l } RETURN l }]"],
  ["load-csv", "RETURN [x IN [1] | EXISTS { LOAD CSV FROM 'CANARY/l2' AS l RETURN l }]"],
  ["write", "MATCH (n) WHERE COUNT { MATCH (m) WHERE COUNT { MERGE (z:Q) RETURN z } > 0 RETURN m } > 0 RETURN n"],
  ["write", "MATCH (n) CALL (n) { CALL (n) { CALL (n) { MERGE (x:Y) RETURN x } RETURN x } RETURN x } RETURN x"],
  ["write", "MATCH (n) SET (CASE WHEN true THEN n END).x = 1"],
  ["write", "MATCH (n) SET n:$($l)"],
  ["write", "MATCH (n) REMOVE n:$(labels(n)[0])"],
  ["write", "MERGE (a)-[r:$($t)]->(b) RETURN r"],
  ["in-transactions", "MATCH (n) CALL (n) { RETURN 1 AS x } IN /* */ CONCURRENT TRANSACTIONS RETURN x"],
  ["show", "MATCH (n) CALL { SHOW TRANSACTIONS YIELD transactionId RETURN transactionId } RETURN n"],
  ["show", "/* * / */ SHOW TRANSACTIONS"],
  ["schema", "// comment\rSHOW USERS"],
  ["function", "RETURN `date`.`truncate`('day', date()), `apoc.text`.`repeat`('a', 1000000000)"],
  ["function", "RETURN lpad('x', 1000000000, ' ')"],
  // Signs that end a line, a text or a comment for one reader and not for another.
  ["write", "RETURN 1 AS a //\rCREATE (n)"],
  ["write", 'RETURN "a\\\\" AS b CREATE (n) //"'],
  ["write", "RETURN `a``` AS b, 1 AS `c` CREATE (n) //`"],
  ["write", "RETURN 1 AS a /* // */ CREATE (n)"],
  ["write", "RETURN 1 AS a\u3000CREATE\u3000(n)"],
  ["one-statement", "RETURN 1 AS a\u00a0;\u00a0CREATE (n)"],
  ["control-character", "RETURN 1 AS a //\u0085CREATE (n)"],
  ["syntax", "RETURN 1 AS a\u180e CREATE (n)"],
  // Cypher 25.
  ["prefix", "/**/ /* a */ CYPHER/**/25 MATCH (n) RETURN n"],
  ["prefix", "cypher 25 runtime=parallel planner=dp match (n) return n"],
  ["write", "RETURN 1 AS x NEXT MATCH (n) DELETE n RETURN 1 AS y"],
  ["write", "{ MATCH (n) RETURN n } UNION { CREATE (n:Y) RETURN n }"],
  ["construct", "WHEN EXISTS { MATCH (n) } THEN CREATE (n:X) ELSE RETURN 1 AS x"],
  ["construct", "MATCH (n) FILTER WHERE n.name =~ '(a+)+b' RETURN n"],
  ["construct", "RETURN vector([1, 2], 2, INTEGER)"],
];
