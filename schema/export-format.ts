import { z } from "zod";

/**
 * What a subgraph can leave as. The three `csv` forms are zip files: `csv` for spreadsheets (nodes.csv, edges.csv,
 * statements.csv, articles.csv), `csv-neo4j` with the headers of neo4j-admin, `csv-gephi` with those of Gephi.
 */
export const ExportFormat = z.enum([
  "json",
  "node-link",
  "graphml",
  "gexf",
  "csv",
  "csv-neo4j",
  "csv-gephi",
  "xlsx",
  "cypher",
  "turtle",
  "ftm",
  "markdown",
  "html",
]);
export type ExportFormat = z.infer<typeof ExportFormat>;
