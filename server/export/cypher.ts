import { given } from "#schema/given.ts";
import { cypherMap } from "./cypher-literal.ts";
import type { ExportOptions, Writer } from "./export-options.ts";
import { graphElements } from "./graph-elements.ts";
import type { GraphElement } from "./graph-elements.ts";
import { noteOfBundle, noteOfNode } from "./notes.ts";
import { replacedAbove, replacedIn } from "./replaced.ts";

/** Rows of one UNWIND: few enough that a person can read it and that a server parses it at once. */
const batchRows = 200;

/**
 * A Cypher script for cypher-shell or the Neo4j Browser: constraints, then nodes, relationships (one per statement with
 * evidence, per bundle without) and articles in batches of MERGE, so that running it twice changes nothing. No literal
 * spans lines: a line that ends in `;` ends a statement. Comments say where a character could not be written. Streams.
 */
export const writeCypher: Writer = async function* (parts, options) {
  yield opening(options);
  yield comments(replacedAbove(options));
  const waiting = new Map<string, string[]>();
  let kind: GraphElement["kind"] | undefined;
  const all = () => [...waiting].map(([clause, rows]) => statementOf(clause, rows)).join("");
  for await (const element of graphElements(parts, options.evidence)) {
    // Relationships can only be merged once both ends are there.
    if (kind === "node" && element.kind !== "node") {
      yield all();
      waiting.clear();
    }
    kind = element.kind;
    yield comments(replacedIn(element, options));
    const { clause, row } = cypherRow(element, options);
    const rows = waiting.get(clause) ?? [];
    waiting.set(clause, rows);
    rows.push(cypherMap(row));
    if (rows.length < batchRows) continue;
    yield statementOf(clause, rows);
    waiting.delete(clause);
  }
  yield all();
};

const comments = (lines: readonly string[]): string => lines.map((line) => `// ${line}\n`).join("");

const unprintable = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Surrogate}]+/gu;

function opening({ title, description = "", generatedAt }: ExportOptions): string {
  const lines = [title, ...description.split(/\r\n?|\n/)].map((line) => line.replace(unprintable, " ").trim());
  const comment = lines.filter((line) => line !== "").map((line) => `// ${line}\n`);
  return `${comment.join("")}// Written by Beleg, ${generatedAt}. Running it again changes nothing.
CREATE CONSTRAINT beleg_entity_id IF NOT EXISTS FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT beleg_article_id IF NOT EXISTS FOR (n:Article) REQUIRE n.id IS UNIQUE;
`;
}

/** A row and the clause that takes it, in which names are only those of the vocabulary. */
function cypherRow(element: GraphElement, options: ExportOptions): { clause: string; row: object } {
  switch (element.kind) {
    case "node": {
      const { type, ...row } = element.node;
      const clause = `MERGE (n:Entity {id: row.id}) SET n:${type}, n += row`;
      return { clause, row: given({ ...row, note: noteOfNode(options, element.node) }) };
    }
    case "article":
      return { clause: "MERGE (n:Article {id: row.id}) SET n += row", row: element.article };
    case "statement": {
      const { type, source, target, ...rest } = element.statement;
      const clause = `${ends}MERGE (s)-[r:${type} {id: row.said.id}]->(t) ${said}`;
      return { clause, row: { source, target, said: given({ ...rest, note: noteOfBundle(options, element.bundle) }) } };
    }
    case "bundle": {
      // Neo4j has no maps as properties; the counts by modality stand in properties of their own.
      const { type, source, target, modalities, ...rest } = element.bundle;
      return {
        clause: `${ends}MERGE (s)-[r:${type}]->(t) ${said}`,
        row: { source, target, said: given({ ...rest, ...modalities, note: noteOfBundle(options, element.bundle) }) },
      };
    }
  }
}

const ends = "MATCH (s:Entity {id: row.source}) MATCH (t:Entity {id: row.target}) ";

/** A confidence of 1 would be an integer in Cypher. */
const said = "SET r += row.said, r.confidence = toFloat(row.said.confidence)";

const statementOf = (clause: string, rows: readonly string[]): string =>
  `\nUNWIND [\n  ${rows.join(",\n  ")}\n] AS row\n${clause};\n`;
