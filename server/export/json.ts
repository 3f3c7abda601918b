import { exportHeader } from "./export-options.ts";
import type { ExportOptions, Writer } from "./export-options.ts";
import { openSpool } from "./spool.ts";

/**
 * The export document of schema/export-document.ts, one element a line. Streams: statements come between the bundles and
 * belong behind them, so they wait on disk.
 */
export const writeJson: Writer = async function* (parts, options) {
  const statements = await openSpool();
  try {
    yield opening(options);
    let list: "nodes" | "bundles" | "articles" = "nodes";
    let separator = "\n";
    let statementSeparator = "\n";
    async function* moveTo(next: typeof list): AsyncIterable<string | Uint8Array> {
      if (list === "nodes" && next !== "nodes") yield '\n],\n"bundles": [';
      if (list !== "articles" && next === "articles") {
        yield '\n],\n"statements": [';
        yield* statements.read();
        yield '\n],\n"articles": [';
      }
      if (list !== next) separator = "\n";
      list = next;
    }
    for await (const part of parts) {
      if (part.kind === "article" && !options.evidence) continue;
      yield* moveTo(`${part.kind}s`);
      yield `${separator}${JSON.stringify(part.kind === "node" ? part.node : part.kind === "bundle" ? part.bundle : part.article)}`;
      separator = ",\n";
      if (part.kind !== "bundle" || !options.evidence) continue;
      for (const statement of part.statements) {
        await statements.write(`${statementSeparator}${JSON.stringify(statement)}`);
        statementSeparator = ",\n";
      }
    }
    yield* moveTo("articles");
    yield "\n]\n}\n";
  } finally {
    await statements.close();
  }
};

function opening(options: ExportOptions): string {
  const header = JSON.stringify(exportHeader(options)).slice(1, -1);
  const { positions } = options;
  const placed = positions ? `,\n"positions": ${JSON.stringify(Object.fromEntries(positions))}` : "";
  return `{\n${header}${placed},\n"nodes": [`;
}
