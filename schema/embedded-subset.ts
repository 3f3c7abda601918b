/**
 * What Cypher on the embedded engine is not, with how to write it instead. `refused` never runs there and says why; `differs` runs
 * and gives another value than in Neo4j. The console lists these for people, `docs/embedded-cypher.md` too, and a test asks both
 * engines each of them.
 */
export type SubsetRow = Readonly<{
  id: string;
  kind: "refused" | "differs";
  /** What Neo4j runs. */
  query: string;
  /** What both engines run alike; absent where there is no other way. */
  instead?: string;
}>;

export const embeddedSubset = [
  {
    id: "quantifier",
    kind: "refused",
    query: "MATCH (a)-[:CONTACTED]->{1,3}(b) RETURN count(*) AS n",
    instead: "MATCH (a)-[:CONTACTED*1..3]->(b) RETURN count(*) AS n",
  },
  {
    id: "shortest",
    kind: "refused",
    query:
      "MATCH p = ANY SHORTEST (a:Person {name: 'Ada Quandt'})-[:DENIED]->{1,6}(b:Person {name: 'Ben Ocker'}) RETURN length(p) AS n",
    instead:
      "MATCH (a:Person {name: 'Ada Quandt'}), (b:Person {name: 'Ben Ocker'}) MATCH p = shortestPath((a)-[:DENIED*..6]->(b)) RETURN length(p) AS n",
  },
  {
    id: "notType",
    kind: "refused",
    query: "MATCH (a)-[r:!CONTACTED]->(b:Organization) RETURN count(r) AS n",
    instead: "MATCH (a)-[r]->(b:Organization) WHERE type(r) <> 'CONTACTED' RETURN count(r) AS n",
  },
  {
    id: "collect",
    kind: "refused",
    query:
      "MATCH (a:Person) RETURN a.name AS name, size(COLLECT { MATCH (a)-[:CONTACTED]->(b) RETURN b }) AS n ORDER BY name",
    instead: "MATCH (a:Person) OPTIONAL MATCH (a)-[:CONTACTED]->(b) RETURN a.name AS name, count(b) AS n ORDER BY name",
  },
  {
    id: "aggregateIndex",
    kind: "refused",
    query: "MATCH (a:Person) WITH a ORDER BY a.name RETURN collect(a.name)[0..2] AS first",
    instead: "MATCH (a:Person) WITH a ORDER BY a.name WITH collect(a.name) AS names RETURN names[0..2] AS first",
  },
  {
    id: "fromEnd",
    kind: "refused",
    query: "WITH [1, 2, 3] AS xs RETURN xs[-2..] AS last",
    instead: "WITH [1, 2, 3] AS xs RETURN xs[size(xs) - 2..] AS last",
  },
  {
    id: "elements",
    kind: "refused",
    query: "MATCH (a:Event) RETURN CASE WHEN a.date > '2024' THEN a END AS late ORDER BY a.name",
    instead: "MATCH (a:Event) RETURN CASE WHEN a.date > '2024' THEN a.name END AS late ORDER BY a.name",
  },
  {
    id: "lists",
    kind: "refused",
    query: "MATCH p = (a:Person {name: 'Ada Quandt'})-[:DENIED]->(b) RETURN [n IN nodes(p) WHERE n:Person] AS people",
    instead:
      "MATCH p = (a:Person {name: 'Ada Quandt'})-[:DENIED]->(b) RETURN [n IN nodes(p) WHERE n:Person | n.name] AS people",
  },
  {
    id: "pathHops",
    kind: "refused",
    query:
      "MATCH p = (a:Person)-[:CONTACTED*1..2]->(b)-[:CRITICIZED]->(c) RETURN length(p) AS n, c.name AS name ORDER BY n, name",
    instead:
      "MATCH (a:Person)-[r:CONTACTED*1..2]->(b)-[:CRITICIZED]->(c) RETURN size(r) + 1 AS n, c.name AS name ORDER BY n, name",
  },
  {
    id: "hopsInLists",
    kind: "refused",
    query:
      "MATCH (a:Person) RETURN [x IN [a] WHERE EXISTS { (x)-[:CONTACTED]->()-[:DENIED]->() } | x.name] AS who ORDER BY a.name",
    instead:
      "MATCH (a:Person) RETURN CASE WHEN EXISTS { (a)-[:CONTACTED]->()-[:DENIED]->() } THEN [a.name] ELSE [] END AS who ORDER BY a.name",
  },
  {
    id: "shortestWhere",
    kind: "refused",
    query:
      "MATCH p = shortestPath((a {name: 'Ada Quandt'})-[*..4]-(b {name: 'Sommerfest'})) WHERE none(n IN nodes(p) WHERE n:Article) RETURN length(p) AS n",
    instead:
      "MATCH p = (a {name: 'Ada Quandt'})-[*..4]-(b {name: 'Sommerfest'}) WHERE none(n IN nodes(p) WHERE n:Article) RETURN length(p) AS n ORDER BY n LIMIT 1",
  },
  {
    id: "percentile",
    kind: "refused",
    query: "UNWIND [1, 2, 4] AS x RETURN percentileDisc(x, 0.9) AS n",
    instead: "UNWIND [1, 2, 4] AS x WITH x ORDER BY x DESC LIMIT 1 RETURN x AS n",
  },
  {
    id: "mixed",
    kind: "refused",
    query: "MATCH (a:Article) WHERE a.publishedAt = 2024 RETURN count(a) AS n",
    instead: "MATCH (a:Article) WHERE a.publishedAt = '2024' RETURN count(a) AS n",
  },
  {
    id: "datePart",
    kind: "refused",
    query: "RETURN date('2024-03-05').year AS year",
    instead: "WITH date('2024-03-05') AS day RETURN day.year AS year",
  },
  {
    id: "truncate",
    kind: "refused",
    query: "RETURN toString(date.truncate('month', date('2024-03-05'))) AS month",
    instead: "RETURN left('2024-03-05', 7) AS month",
  },
  { id: "point", kind: "refused", query: "RETURN point({x: 1, y: 2}) AS place" },
  {
    id: "procedures",
    kind: "refused",
    query: "CALL db.schema.visualization()",
    instead: "CALL db.labels() YIELD label RETURN count(label) > 3 AS n",
  },
  { id: "joining", kind: "refused", query: "RETURN 'a' || 'b' AS text", instead: "RETURN 'a' + 'b' AS text" },
  { id: "powers", kind: "refused", query: "RETURN 2 ^ 3 ^ 2 AS n", instead: "RETURN (2 ^ 3) ^ 2 AS n" },
  {
    id: "temporal",
    kind: "differs",
    query: "RETURN date('2024-03-31') + duration('P1M') AS day",
    instead: "RETURN toString(date('2024-03-31') + duration('P1M')) AS day",
  },
  { id: "wholeFloats", kind: "differs", query: "RETURN toString(1.0) AS text" },
  { id: "nullInLists", kind: "differs", query: "RETURN [null] = [1] AS same" },
  { id: "nullInNothing", kind: "differs", query: "RETURN null IN [] AS has" },
  { id: "wrongTypes", kind: "differs", query: "RETURN 1 + {} AS sum" },
  { id: "wrongDates", kind: "differs", query: "RETURN date('nonsense') AS day" },
] as const satisfies readonly SubsetRow[];
