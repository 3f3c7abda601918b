import type { RefusalRule, SubsetAdvice } from "#schema/refusal-texts.ts";

export const rules = {
  "query-length":
    "Die Abfrage ist länger als 10.000 Zeichen. Kürzen Sie sie, oder geben Sie lange Listen als Parameter.",
  "unicode-escape":
    "Umschriebene Zeichen (\\u) sind nicht erlaubt. Schreiben Sie das Zeichen selbst, oder nehmen Sie einen Parameter.",
  "control-character": "In der Abfrage steht ein unsichtbares Steuerzeichen. Tippen Sie sie von Hand neu.",
  nesting: "Die Klammern sind zu tief geschachtelt. Teilen Sie die Abfrage mit WITH.",
  "too-complex":
    "Die Abfrage zu lesen oder zu planen dauert zu lange. Teilen Sie sie, oder kürzen Sie Muster und Listen; XOR, Auswahl zwischen Labels und Unterabfragen ineinander darf sie nur wenige haben.",
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
  "dangerous-procedures":
    "Die Konsole ist aus: Dieses Neo4j hat Prozeduren, die über den Graphen hinausreichen. Entfernen Sie die Erweiterung, oder setzen Sie CONSOLE_ALLOW_APOC=1: Die Konsole ruft keine Prozedur auf, die nicht auf ihrer Liste steht.",
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
  "pattern-hops":
    "Ein Muster mit mehreren Schritten kann hier nicht in einer Liste oder einem OPTIONAL MATCH stehen: Geben Sie ihm ein eigenes MATCH oder WITH.",
  "path-hops":
    "Von einem Pfad mit mehreren Schritten gibt es ihn selbst, length(), nodes() und relationships(); sonst benennen Sie die Schritte: MATCH (a)-[r]->(b)-[s]->(c).",
  "return-all": "Nennen Sie, was zurückkommen soll, statt *.",
  element:
    "Ein Knoten oder eine Kante kommt hier als Zahl heraus; geben Sie Eigenschaften zurück, zum Beispiel n.name.",
  "no-function": "Diese Funktion kennt er nicht.",
  "percentile-disc": "Hier wählt es einen falschen Wert; nehmen Sie percentileCont() oder ORDER BY mit SKIP und LIMIT.",
  "comprehension-path": "Lassen Sie den Namen des Pfads weg, oder nehmen Sie MATCH und collect().",
  "trim-from": "Nehmen Sie trim(), lTrim(), rTrim() oder replace().",
  "shortest-where":
    "Eine Bedingung an den kürzesten Pfad wird hier zu spät geprüft: MATCH p = (a)-[*..6]-(b) WHERE … RETURN p ORDER BY length(p) LIMIT 1.",
  percentile: "Schreiben Sie das Perzentil als Zahl.",
  joining: "Verbinden Sie Texte mit +.",
  subtracted: "Texte lassen sich nicht abziehen.",
  "joined-lists":
    "Knoten aus verbundenen Listen kommen als Zahlen heraus; verbinden Sie, was Sie von ihnen brauchen: [x IN one | x.name] + [x IN other | x.name].",
  mixed: "Ein Text ist nie gleich einer Zahl: Texte stehen in Anführungszeichen ('2024'), Zahlen ohne.",
  order: "Ja und Nein haben hier keine Reihenfolge; vergleichen Sie mit = true.",
  split: "Teilen Sie die Abfrage mit WITH.",
  "label-condition": "Schreiben Sie die Bedingung in WHERE: WHERE n:Person OR n:Organization.",
  "path-ends": "Geben Sie einem kürzesten Pfad zwei Enden.",
  "free-ends": "Sagen Sie, welche Knoten: MATCH (a {id: $a}), (b {id: $b}) MATCH p = shortestPath((a)-[*..6]-(b)).",
} satisfies Record<SubsetAdvice, string>;
