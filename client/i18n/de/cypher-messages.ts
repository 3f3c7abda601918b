import type { SyntaxProblem } from "#schema/syntax-problems.ts";

/** Sentences of the engines, by their name in `cypher/language/message-text.ts`. */
export const messages = {
  variable: "{{a}} kommt vorher nicht vor.",
  noReturn: "Am Ende fehlt ein RETURN: was soll die Abfrage zurückgeben?",
  beginning: "Eine Abfrage beginnt mit MATCH, OPTIONAL MATCH, UNWIND, WITH, CALL oder RETURN.",
  meant: "Meinten Sie {{a}}?",
  expected: "Möglich sind hier: {{list}}.",
  types: "Hier braucht es {{a}}, da steht aber {{b}}.",
  sameColumn: "Zwei Spalten heißen gleich: geben Sie einer mit AS einen anderen Namen.",
  unionColumns: "Beide Seiten von UNION müssen Spalten mit denselben Namen zurückgeben.",
  alias: "Ein Ausdruck in {{a}} braucht einen Namen: … AS name.",
  aggregateHere: "{{a}}() kann hier nicht stehen: zählen und sammeln Sie erst in WITH oder RETURN.",
  aggregateInside: "In einem Aggregat kann kein zweites stehen: rechnen Sie das innere vorher in einem WITH aus.",
  grouping:
    "Neben einem Aggregat oder DISTINCT kann nur stehen, wonach gruppiert wird: geben Sie es vorher in einem WITH weiter.",
  notEqual: "!= gibt es in Cypher nicht: schreiben Sie <>.",
  rowCount: "SKIP und LIMIT brauchen eine ganze Zahl ab 0.",
  rowVariable: "In {{a}} kann keine Variable stehen, nur eine Zahl oder ein Parameter.",
  openText: "Ein Text beginnt hier und endet nicht: es fehlt ein Anführungszeichen.",
  openName: "Ein Name beginnt hier und endet nicht: es fehlt ein Gravis (`).",
  openComment: "Ein Kommentar beginnt hier und endet nicht: es fehlt */.",
  patternVariable: "Ein Muster als Bedingung kann {{a}} nicht neu einführen: nehmen Sie EXISTS { MATCH … }.",
  exists: "exists(n.name) gibt es nicht mehr: schreiben Sie n.name IS NOT NULL.",
  tooLarge: "Diese Zahl ist zu groß.",
  callScope: "CALL { … } ohne Klammern davor ist veraltet: schreiben Sie CALL () { … } oder CALL (n) { … }.",
  shadow: "{{a}} meint in der Unterabfrage etwas Neues; soll es dasselbe sein, schreiben Sie CALL ({{a}}) { … }.",
  zero: "Durch null kann nicht geteilt werden.",
  dateText: "Dieser Text lässt sich nicht als {{a}} lesen. Ein Datum sieht so aus: 2024-03-05.",
  dateValue: "{{c}} passt nicht zu {{a}}: möglich ist {{b}}.",
  functionInput: "{{a}}() braucht {{b}}, bekommt aber {{c}}.",
  operands: "{{a}} und {{b}} lassen sich nicht verrechnen.",
  numbers: "{{a}}() rechnet nur mit Zahlen.",
  yielded: "Die Prozedur gibt kein {{a}} zurück.",
  noFunction: "Die Funktion {{a}} gibt es nicht.",
  negative: "Anfang und Länge müssen ab 0 zählen.",
  order: "RETURN steht am Ende, danach ORDER BY, SKIP und LIMIT in dieser Reihenfolge.",
  parameters: "Diese Parameter haben keinen Wert: {{a}}.",
};

export const problems = {
  unexpected: "„{{found}}“ passt hier nicht.",
  mistyped: "„{{found}}“ passt hier nicht. Meinten Sie {{nearest}}?",
  missing: "Hier fehlt {{found}}.",
  end: "Die Abfrage endet zu früh.",
  "open-text": "Ein Text beginnt hier und endet nicht: es fehlt ein Anführungszeichen ({{found}}).",
  "open-name": "Ein Name beginnt hier und endet nicht: es fehlt ein Gravis (`).",
  "open-comment": "Ein Kommentar beginnt hier und endet nicht: es fehlt */.",
  empty: "Da steht keine Abfrage.",
  "no-return": "Am Ende fehlt ein RETURN: was soll die Abfrage zurückgeben?",
  "not-equal": "!= gibt es in Cypher nicht: schreiben Sie <>.",
  "double-equal": "== gibt es in Cypher nicht: schreiben Sie =.",
  "no-like": "LIKE gibt es in Cypher nicht: schreiben Sie CONTAINS, STARTS WITH oder ENDS WITH.",
  "no-select":
    "{{found}} gibt es in Cypher nicht: eine Abfrage beginnt mit MATCH und sagt in RETURN, was sie zurückgibt.",
  "no-group-by":
    "GROUP BY gibt es in Cypher nicht: gruppiert wird nach dem, was in RETURN neben count() oder collect() steht.",
  "where-behind":
    "{{found}} kann nicht hinter RETURN stehen: filtern Sie davor, in MATCH … WHERE oder in WITH … WHERE.",
  "order-behind": "ORDER BY kann hier nicht stehen: es gehört direkt hinter RETURN oder WITH, vor SKIP und LIMIT.",
  "not-in": "NOT kann hier nicht stehen: schreiben Sie es vor den ganzen Vergleich, etwa NOT a.name IN names.",
  parameter: "Der Parameter ${{found}} hat keinen Wert. Tragen Sie ihn unter der Abfrage ein.",
} satisfies Record<SyntaxProblem, string>;
