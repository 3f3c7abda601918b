import type { ExportDocument } from "#schema/export-document.ts";
import { collectGraph } from "./collect-graph.ts";
import { walkXml } from "./graph-xml.ts";
import { notReadable } from "./read-error.ts";
import { utf8Text } from "./utf8-text.ts";

/** Reads what ../graphml.ts wrote, also after another program put it into another order. Throws BAD_REQUEST. */
export function readGraphml(bytes: Uint8Array): ExportDocument {
  const graph = collectGraph();
  /** Attribute name behind each key, as the file declares them. */
  const names = new Map<string, string>();
  let cells: Map<string, string> | undefined;
  let cell: { name: string; text: string } | undefined;
  let ended = false;

  walkXml(utf8Text(bytes), {
    instruction: graph.instruction,
    open(name, attributes) {
      if (name === "key") names.set(attributes.id ?? "", attributes["attr.name"] ?? "");
      if (name === "node" || name === "edge") cells = new Map(Object.entries(attributes));
      if (name === "data" && cells) cell = { name: names.get(attributes.key ?? "") ?? "", text: "" };
    },
    text(text) {
      if (cell) cell.text += text;
    },
    close(name) {
      if (name === "data" && cell) {
        cells?.set(cell.name, cell.text);
        cell = undefined;
      }
      if ((name === "node" || name === "edge") && cells) {
        graph[name](cells);
        cells = undefined;
      }
      if (name === "graphml") ended = true;
    },
  });
  if (!ended) throw notReadable("file-element", { values: { name: "graphml" } });
  return graph.document();
}
