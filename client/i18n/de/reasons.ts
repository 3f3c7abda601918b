import type { ErrorReason } from "#schema/error-reasons.ts";

/** Was ein Fehler sagt, dessen Code allein zu wenig sagt; die englischen Sätze sind die des Servers. */
export const reasons = {
  "file-unknown":
    "Diese Datei lässt sich nicht öffnen: sie ist weder JSON, GraphML, GEXF noch eine Zip-Datei mit CSV aus Beleg.",
  "file-encoding": "Diese Datei lässt sich nicht öffnen: sie ist nicht in UTF-8 geschrieben.",
  "file-json": "Diese Datei lässt sich nicht öffnen: sie ist kein JSON oder bricht mittendrin ab.",
  "file-xml":
    "Diese Datei lässt sich nicht öffnen: sie ist kein wohlgeformtes XML oder bricht mittendrin ab (Zeile {{line}}, Spalte {{column}}).",
  "file-doctype":
    "Diese Datei lässt sich nicht öffnen: sie hat einen Dokumenttyp, und der ist nicht erlaubt (Zeile {{line}}, Spalte {{column}}).",
  "file-instruction":
    "Diese Datei lässt sich nicht öffnen: was Beleg hineingeschrieben hat, ist beschädigt (Zeile {{line}}, Spalte {{column}}).",
  "file-element": "Diese Datei lässt sich nicht öffnen: in ihr fehlt das Element <{{name}}>.",
  "file-not-ours": "Diese Datei lässt sich nicht öffnen: sie stammt nicht aus Beleg.",
  "file-workbook":
    "Diese Datei lässt sich nicht öffnen: sie ist eine Arbeitsmappe. Zum Wiederöffnen den Graphen als JSON, GraphML, GEXF oder CSV speichern.",
  "file-zip": "Diese Datei lässt sich nicht öffnen: sie ist keine Zip-Datei oder beschädigt.",
  "file-unpacked": "Diese Datei lässt sich nicht öffnen: ausgepackt hat sie mehr als {{most}} MB.",
  "file-missing": "Diese Datei lässt sich nicht öffnen: in der Zip-Datei fehlt {{name}}.",
  "file-damaged": "Diese Datei lässt sich nicht öffnen: {{name}} ist beschädigt.",
  "file-other-table": "Diese Datei lässt sich nicht öffnen: {{name}} ist keine Tabelle aus Beleg.",
  "file-csv": "Diese Datei lässt sich nicht öffnen: {{name}} ist kein CSV oder bricht mittendrin ab.",
  "file-rows": "Diese Datei lässt sich nicht öffnen: {{name}} hat mehr als {{most}} Zeilen.",
  "file-value": "Diese Datei lässt sich nicht öffnen: was bei {{place}} steht, fehlt oder gehört dort nicht hin.",
  "file-open-edge":
    "Diese Datei lässt sich nicht öffnen: eine Kante endet bei {{id}}, und diesen Knoten gibt es darin nicht.",
  "file-memory": "Diese Datei braucht mehr Speicher, als für eine da ist. Öffnen Sie einen kleineren Teil des Graphen.",
  "file-time":
    "Das Lesen dieser Datei dauerte zu lange und wurde abgebrochen. Öffnen Sie einen kleineren Teil des Graphen.",
  "body-size": "Das ist zu viel auf einmal: mehr als {{most}} gehen nicht. Wählen Sie weniger Knoten.",
  "views-full": "Es gibt schon {{most}} Ansichten. Löschen Sie erst welche.",
  "view-nodes": "Eine Ansicht fasst höchstens {{most}} Knoten. Zeigen Sie weniger, oder exportieren Sie sie.",
  "frozen-size":
    "Zum Einfrieren sind das zu viele Zitate und Artikel. Zeigen Sie weniger Knoten, oder exportieren Sie sie.",
  "format-size":
    "Dieses Format fasst höchstens {{nodes}} Knoten und {{elements}} Kanten und Zitate. Wählen Sie weniger Knoten, oder GraphML, JSON oder CSV.",
  "query-size": "Die Abfrage findet mehr, als ein Export nach Abfrage fasst. Grenzen Sie sie mit WHERE ein.",
  "query-nothing":
    "Die Abfrage gibt keine Personen, Organisationen oder Ereignisse zurück. Geben Sie Knoten, Beziehungen oder Pfade zurück: RETURN n, r, m.",
  "export-empty": "Keiner dieser Knoten steht noch im Graphen. Wählen Sie Knoten, die da sind.",
  "merges-full": "Es gibt schon {{most}} Zusammenführungen.",
  "merge-kinds": "Nur Knoten einer Art lassen sich zusammenführen: Personen, Organisationen oder Ereignisse.",
  "merge-same": "Diese sind schon ein Knoten.",
  "view-empty": "Keiner dieser Knoten steht noch im Graphen. Speichern Sie eine Ansicht von Knoten, die da sind.",
} satisfies Record<ErrorReason, string>;
