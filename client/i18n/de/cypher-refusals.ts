import type { RefusalRule, SubsetAdvice } from "#schema/refusal-texts.ts";

export const rules = {
  "query-length":
    "Die Abfrage ist länger als 10.000 Zeichen. Kürzen Sie sie, oder geben Sie lange Listen als Parameter.",
  "unicode-escape":
    "Umschriebene Zeichen (\\u) sind nicht erlaubt. Schreiben Sie das Zeichen selbst, oder nehmen Sie einen Parameter.",
  "control-character": "In der Abfrage steht ein unsichtbares Steuerzeichen. Tippen Sie sie von Hand neu.",
  nesting: "Die Klammern sind zu tief geschachtelt. Teilen Sie die Abfrage mit WITH.",
  "too-complex": "Die Abfrage zu lesen dauert zu lange. Teilen Sie sie, oder kürzen Sie Muster und Listen.",
  prefix: "EXPLAIN, PROFILE und CYPHER vor einer Abfrage sind nicht erlaubt. Schreiben Sie die Abfrage allein.",
  "one-statement": "Es läuft immer nur eine Abfrage auf einmal.",
  "console-command": "Befehle, die mit einem Doppelpunkt beginnen, gehören nicht zu Cypher.",
  write: "Abfragen lesen hier nur: CREATE, INSERT, MERGE, SET, REMOVE, DELETE und FOREACH sind nicht erlaubt.",
  schema: "Abfragen lesen hier nur: Schema, Benutzer und Datenbanken lassen sich weder ändern noch zeigen.",
  show: "SHOW und TERMINATE sind nicht erlaubt. Was im Graphen steht, zeigen CALL db.labels() und seine Verwandten.",
  use: "USE ist nicht erlaubt: Abfragen gelten dem Graphen, der gezeigt wird.",
  "load-csv": "LOAD CSV ist nicht erlaubt: Abfragen lesen den Graphen und sonst nichts.",
  "in-transactions": "CALL { } IN TRANSACTIONS ist nicht erlaubt. Lassen Sie IN TRANSACTIONS weg.",
  procedure: "Diese Prozedur ist nicht erlaubt.",
  function: "Diese Funktion ist nicht erlaubt.",
  "path-length":
    "Ein Pfad veränderlicher Länge braucht eine obere Grenze von höchstens 6, ein kürzester von höchstens 15: -[*1..4]-.",
  regex:
    "Reguläre Ausdrücke (=~) sind nicht erlaubt, weil sie sich nicht anhalten lassen. Nehmen Sie CONTAINS, STARTS WITH oder ENDS WITH.",
  reduce: "reduce() ist nicht erlaubt, weil es sich nicht anhalten lässt. Nehmen Sie UNWIND mit sum() oder collect().",
  range: "range() braucht Zahlen, size() oder length() und darf höchstens 1.000.000 Werte geben.",
  iteration: "Diese Liste ist zu lang, um sie innerhalb eines Ausdrucks durchzugehen. Nehmen Sie UNWIND.",
  "value-size":
    "Dieser Ausdruck könnte ohne Grenze wachsen. Nehmen Sie UNWIND und LIMIT, statt Listen oder Texte an sich selbst zu hängen.",
  parameters: "Die Parameter sind als JSON größer als 64 kB.",
  construct: "Dieser Teil von Cypher ist hier nicht erlaubt.",
  "embedded-subset": "Der eingebaute Speicher kann das nicht.",
} satisfies Record<RefusalRule, string>;

export const advice = {
  quantifier: "Schreiben Sie die Länge als -[*1..3]- statt als {1,3}.",
  "path-prefix": "Nehmen Sie shortestPath() oder allShortestPaths().",
  "path-brackets": "Schreiben Sie das Muster ohne Klammern darum.",
  collect: "Nehmen Sie MATCH und collect().",
  "count-return": "Schreiben Sie COUNT { (n)-[:CONTACTED]->() }.",
  "exists-return": "Schreiben Sie EXISTS { MATCH (n)-[:CONTACTED]->(m) WHERE … }.",
  "dynamic-label": "Schreiben Sie das Label selbst hin.",
  "match-mode": "Lassen Sie es weg.",
  hint: "Lassen Sie USING weg.",
  finish: "Nehmen Sie RETURN.",
  "type-part": "Nach Typen lässt sich nicht fragen.",
  "normal-form": "Nach Normalformen lässt sich nicht fragen.",
  "optional-call": "Nehmen Sie OPTIONAL MATCH.",
  powers: "Setzen Sie Klammern um die Potenzen: (2 ^ 3) ^ 2.",
  "aggregate-part": "Geben Sie erst einen Namen: WITH collect(n.name) AS names RETURN names[0].",
  "date-part": "Geben Sie erst einen Namen: WITH date('2024-03-05') AS day RETURN day.year.",
  "from-end": "Ausschnitte vom Ende her sind hier falsch; nehmen Sie reverse().",
  "relation-sign": "Schreiben Sie die Bedingung in WHERE: WHERE type(r) <> 'CONTACTED'.",
  "pattern-hops": "Nehmen Sie EXISTS { } mit einem Schritt, oder MATCH.",
  element:
    "Ein Knoten oder eine Kante kommt hier als Zahl heraus; geben Sie Eigenschaften zurück, zum Beispiel n.name.",
  "no-function": "Diese Funktion gibt es nicht.",
  percentile: "Schreiben Sie das Perzentil als Zahl.",
  joining: "Verbinden Sie Texte mit +.",
  subtracted: "Texte lassen sich nicht abziehen.",
  "joined-lists": "Fügen Sie Listen erst zusammen, wenn sie Namen haben: WITH collect(a) AS one, collect(b) AS other.",
  mixed: "Ein Text ist nie gleich einer Zahl: Texte stehen in Anführungszeichen ('2024'), Zahlen ohne.",
  order: "Ja und Nein haben hier keine Reihenfolge; vergleichen Sie mit = true.",
  split: "Teilen Sie die Abfrage mit WITH.",
  "label-condition": "Schreiben Sie die Bedingung in WHERE: WHERE n:Person OR n:Organization.",
  "path-ends": "Geben Sie einem kürzesten Pfad zwei Enden.",
  "free-ends": "Sagen Sie, welche Knoten: MATCH (a {id: $a}), (b {id: $b}) MATCH p = shortestPath((a)-[*..6]-(b)).",
} satisfies Record<SubsetAdvice, string>;
