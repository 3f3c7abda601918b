/**
 * What an error says where its code alone says too little: about a file that is opened, and about bounds. `{{most}}` and its kin
 * are filled in. The viewer says it in German by the same name.
 */
export const errorReasons = {
  "file-unknown":
    "This file cannot be opened: it is none of JSON, GraphML, GEXF or a zip file with CSV that Beleg wrote.",
  "file-encoding": "This file cannot be opened: it is not UTF-8.",
  "file-json": "This file cannot be opened: it is not JSON, or was cut off.",
  "file-xml":
    "This file cannot be opened: it is not well-formed XML, or was cut off (line {{line}}, column {{column}}).",
  "file-doctype":
    "This file cannot be opened: it has a document type, which is not allowed (line {{line}}, column {{column}}).",
  "file-instruction":
    "This file cannot be opened: what Beleg wrote into it is damaged (line {{line}}, column {{column}}).",
  "file-element": "This file cannot be opened: it has no <{{name}}> element.",
  "file-not-ours": "This file cannot be opened: it was not written by Beleg.",
  "file-workbook":
    "This file cannot be opened: it is a workbook. Save the graph as JSON, GraphML, GEXF or CSV to open it again.",
  "file-zip": "This file cannot be opened: it is no zip file, or a damaged one.",
  "file-unpacked": "This file cannot be opened: it unpacks to more than {{most}} MB.",
  "file-missing": "This file cannot be opened: {{name}} is not in the zip file.",
  "file-damaged": "This file cannot be opened: {{name}} is damaged.",
  "file-other-table": "This file cannot be opened: {{name}} is not a table of Beleg.",
  "file-csv": "This file cannot be opened: {{name}} is not CSV, or was cut off.",
  "file-rows": "This file cannot be opened: {{name}} has more than {{most}} rows.",
  "file-value": "This file cannot be opened: what stands at {{place}} is missing or is not what belongs there.",
  "file-open-edge": "This file cannot be opened: an edge ends at {{id}}, which is not among the nodes.",
  "file-memory": "This file needs more memory than there is for one. Open a smaller part of the graph.",
  "file-time": "Reading this file took too long and was stopped. Open a smaller part of the graph.",
  "body-size": "That is too much at once: at most {{most}} are taken here. Choose fewer nodes.",
  "views-full": "There are {{most}} views already. Delete some first.",
  "view-nodes": "A view holds at most {{most}} nodes. Show fewer, or export them.",
  "frozen-size": "There are too many quotes and articles to freeze. Show fewer nodes, or export them.",
  "format-size":
    "This format holds at most {{nodes}} nodes and {{elements}} edges and quotes. Choose fewer nodes, or GraphML, JSON or CSV.",
  "query-size": "The query finds more than an export by query holds. Narrow it with WHERE.",
  "query-nothing":
    "The query gives no people, organizations or events to export. Return nodes, relationships or paths: RETURN n, r, m.",
  "export-empty": "The graph holds none of these nodes any more. Choose nodes that are there.",
  "merges-full": "There are {{most}} merges already.",
  "merge-kinds": "Only nodes of one kind can be merged: people, organizations or events.",
  "merge-same": "These are one node already.",
  "view-empty": "The graph holds none of these nodes any more. Save a view of nodes that are there.",
} as const;
export type ErrorReason = keyof typeof errorReasons;

/** Fills the gaps of a reason. */
export type ReasonValues = Readonly<Record<string, string | number>>;

export const reasonText = (reason: ErrorReason, values: ReasonValues = {}): string =>
  errorReasons[reason].replace(/\{\{(\w+)\}\}/g, (_gap, name: string) => String(values[name]));
