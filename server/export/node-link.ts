import type { ExportOptions, Writer } from "./export-options.ts";
import { exportHeader } from "./export-options.ts";
import { bundleId, graphElements } from "./graph-elements.ts";
import type { GraphElement } from "./graph-elements.ts";
import { noteOfBundle, noteOfNode } from "./notes.ts";
import { openSpool } from "./spool.ts";

/**
 * Node-link JSON as `networkx.node_link_graph` reads it by default (edges under `edges`) and D3's forces do with
 * `links(data.edges)`: an edge per statement with evidence, per bundle without; the articles stand under `graph`, which
 * for that stands last. Streams.
 */
export const writeNodeLink: Writer = async function* (parts, options) {
  const articles = await openSpool();
  try {
    yield '{"directed": true, "multigraph": true,\n"nodes": [';
    let separator = "\n";
    let articleSeparator = "\n";
    let inEdges = false;
    for await (const element of graphElements(parts, options.evidence)) {
      if (element.kind === "article") {
        await articles.write(`${articleSeparator}${JSON.stringify(element.article)}`);
        articleSeparator = ",\n";
        continue;
      }
      if (element.kind !== "node" && !inEdges) {
        inEdges = true;
        separator = "\n";
        yield '\n],\n"edges": [';
      }
      const position = element.kind === "node" ? options.positions?.get(element.node.id) : undefined;
      yield `${separator}${JSON.stringify({ ...flat(element, options), ...position })}`;
      separator = ",\n";
    }
    yield `${inEdges ? "" : '\n],\n"edges": ['}\n],\n"graph": {${JSON.stringify(exportHeader(options)).slice(1, -1)}`;
    if (options.evidence) {
      yield ',\n"articles": [';
      yield* articles.read();
      yield "\n]";
    }
    yield "}}\n";
  } finally {
    await articles.close();
  }
};

function flat(element: Exclude<GraphElement, { kind: "article" }>, options: ExportOptions): object {
  if (element.kind === "node")
    return { ...element.node, label: element.node.name, note: noteOfNode(options, element.node) };
  const note = noteOfBundle(options, element.bundle);
  if (element.kind === "bundle") {
    return { ...element.bundle, key: bundleId(element.bundle), weight: element.bundle.statements, note };
  }
  const { id, ...statement } = element.statement;
  return { key: id, ...statement, contested: element.bundle.contested, note };
}
