import type { ExportDocument } from "#schema/export-document.ts";
import { statementColumns } from "../columns.ts";
import { gexfName } from "../gexf.ts";
import { collectGraph } from "./collect-graph.ts";
import { walkXml } from "./graph-xml.ts";
import { notReadable } from "./read-error.ts";
import { utf8Text } from "./utf8-text.ts";

const keyOf = new Map(statementColumns.map(({ key }) => [gexfName(key), key as string]));

/** Reads what ../gexf.ts wrote. Throws BAD_REQUEST. */
export function readGexf(bytes: Uint8Array): ExportDocument {
  const graph = collectGraph();
  /** Title behind each attribute id; nodes and edges have ids of their own. */
  const titles = { node: new Map<string, string>(), edge: new Map<string, string>() };
  let declaring: "node" | "edge" = "node";
  let element: { kind: "node" | "edge"; cells: Map<string, string> } | undefined;
  let ended = false;

  const start = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (name === "attributes") declaring = attributes.class === "edge" ? "edge" : "node";
    if (name === "attribute") titles[declaring].set(attributes.id ?? "", attributes.title ?? "");
    if (name === "node" || name === "edge") element = { kind: name, cells: structure(attributes) };
  };
  const inside = (name: string, attributes: Readonly<Record<string, string>>) => {
    if (!element) return;
    const { kind, cells } = element;
    if (name === "attvalue") {
      const title = titles[kind].get(attributes.for ?? "") ?? "";
      cells.set(keyOf.get(title) ?? title, attributes.value ?? "");
    }
    if (name === "viz:position") {
      cells.set("x", attributes.x ?? "");
      cells.set("y", attributes.y ?? "");
    }
  };

  walkXml(utf8Text(bytes), {
    instruction: graph.instruction,
    open(name, attributes) {
      start(name, attributes);
      inside(name, attributes);
    },
    text() {},
    close(name) {
      if ((name === "node" || name === "edge") && element) {
        graph[name](element.cells);
        element = undefined;
      }
      if (name === "gexf") ended = true;
    },
  });
  if (!ended) throw notReadable("file-element", { values: { name: "gexf" } });
  return graph.document();
}

/** Of the element's own attributes only these are properties; `type` and `start` mean something else in GEXF. */
const structure = (attributes: Readonly<Record<string, string>>) =>
  new Map(Object.entries(attributes).filter(([name]) => ["id", "source", "target"].includes(name)));
