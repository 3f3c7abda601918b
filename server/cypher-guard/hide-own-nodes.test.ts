import { expect, it } from "vitest";
import { judge } from "./judge.ts";

it.each([
  ["MATCH (n) RETURN count(n) AS c", "MATCH (n:!Meta) RETURN count(n) AS c"],
  ["MATCH () RETURN count(*) AS c", "MATCH (:!Meta) RETURN count(*) AS c"],
  ["MATCH (n {id: 'x'}) RETURN n", "MATCH (n:!Meta {id: 'x'}) RETURN n"],
  ["MATCH (n WHERE n.id > 'a') RETURN n", "MATCH (n:!Meta WHERE n.id > 'a') RETURN n"],
  ["MATCH (n:!Person) RETURN n", "MATCH (n:(!Person)&!Meta) RETURN n"],
  ["MATCH (n:%) RETURN n", "MATCH (n:(%)&!Meta) RETURN n"],
  ["MATCH (n:Meta|Person) RETURN n", "MATCH (n:(Meta|Person)&!Meta) RETURN n"],
  ["MATCH (n:Meta:Person) RETURN n", "MATCH (n:(Meta&Person)&!Meta) RETURN n"],
  ["MATCH (n IS !Person) RETURN n", "MATCH (n IS( !Person)&!Meta) RETURN n"],
  ["MATCH (n:$($l)) RETURN n", "MATCH (n:($($l))&!Meta) RETURN n"],
  ["MATCH (n:Person:$any($ls)) RETURN n", "MATCH (n:(Person&$any($ls))&!Meta) RETURN n"],
  // A hop that may be left out leaves a node alone.
  ["MATCH (n)-[*0..1]-(m) RETURN m", "MATCH (n:!Meta)-[*0..1]-(m:!Meta) RETURN m"],
  ["MATCH (n:Person)-->{0,2}(m) RETURN m", "MATCH (n:Person)-->{0,2}(m:!Meta) RETURN m"],
  ["MATCH (n)((x)-->(y)){,2} RETURN n", "MATCH (n:!Meta)((x)-->(y)){,2} RETURN n"],
  ["MATCH p = shortestPath((a)-[*0..1]-(b)) RETURN p", "MATCH p = shortestPath((a:!Meta)-[*0..1]-(b:!Meta)) RETURN p"],
  ["RETURN [(a)-[*0]-(b) | b.text] AS x", "RETURN [(a:!Meta)-[*0]-(b:!Meta) | b.text] AS x"],
  ["MATCH (n)-[*1..2]-(m) RETURN m", "MATCH (n)-[*1..2]-(m) RETURN m"],
  ["MATCH (n:Person) RETURN n", "MATCH (n:Person) RETURN n"],
  ["MATCH (n)-[r]-(m) RETURN n, r, m", "MATCH (n)-[r]-(m) RETURN n, r, m"],
  ["MATCH (a:Person) WHERE EXISTS { (c) } RETURN a", "MATCH (a:Person) WHERE EXISTS { (c:!Meta) } RETURN a"],
])("%s asks Neo4j for the graph and not for what the store keeps for itself", (query, written) => {
  const verdict = judge({ query, params: { l: "x", ls: ["x"] }, engine: "neo4j" });
  expect(verdict).toMatchObject({ query: written });
  const notices = "notices" in verdict ? verdict.notices : [];
  // Who asks for it by name is told that there is no such label, like for any other name.
  expect(notices.map(({ name }) => name)).toEqual(query.includes("Meta") ? ["Meta"] : []);
});
