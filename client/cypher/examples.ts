/** Queries that run on this graph as they are, on both engines. */
export const examples: readonly Readonly<{ de: string; en: string; query: string }>[] = [
  {
    de: "Wer kritisiert wen am häufigsten?",
    en: "Who criticizes whom most often?",
    query:
      "MATCH (a)-[r:CRITICIZED]->(b)\nRETURN a.name AS source, b.name AS target, count(r) AS statements\nORDER BY statements DESC LIMIT 20",
  },
  {
    de: "Kontakte mit Zitat, neueste zuerst",
    en: "Contacts with their quote, newest first",
    query:
      "MATCH (a)-[r:CONTACTED]->(b)\nRETURN a, r, b, r.quote AS quote, r.publishedAt AS date\nORDER BY date DESC LIMIT 50",
  },
  {
    de: "Was wird dementiert?",
    en: "What is denied?",
    query: "MATCH (a)-[r:DENIED]->(b)\nRETURN a.name AS who, b.name AS what, r.quote AS quote LIMIT 50",
  },
  {
    de: "Nur Behauptetes und Verneintes",
    en: "Only what is alleged or negated",
    query:
      "MATCH (a)-[r]->(b)\nWHERE r.modality IN ['alleged', 'negated']\nRETURN a.name AS source, type(r) AS relation, b.name AS target, r.modality AS modality, r.quote AS quote\nLIMIT 50",
  },
  {
    de: "Wessen Wort ist es?",
    en: "Whose word is it?",
    query:
      "MATCH ()-[r]->()\nWHERE r.attributedToName IS NOT NULL\nRETURN r.attributedToName AS speaker, count(r) AS statements\nORDER BY statements DESC LIMIT 20",
  },
  {
    de: "Worüber widersprechen sich die Quellen?",
    en: "Where do the sources contradict each other?",
    query:
      "MATCH (a)-[yes:CONTACTED]->(b), (a)-[no:CONTACTED]->(b)\nWHERE yes.modality = 'asserted' AND no.modality = 'negated'\nRETURN a, b, yes.quote AS says, no.quote AS denies LIMIT 50",
  },
  {
    de: "Wer kommt in den meisten Artikeln vor?",
    en: "Who is named in the most articles?",
    query:
      "MATCH (p:Person)-[:MENTIONED_IN]->(a:Article)\nRETURN p, count(DISTINCT a) AS articles, collect(DISTINCT a.source) AS outlets\nORDER BY articles DESC LIMIT 20",
  },
  {
    de: "Artikel je Medium",
    en: "Articles by outlet",
    query: "MATCH (a:Article)\nRETURN a.source AS outlet, count(a) AS articles\nORDER BY articles DESC",
  },
];
