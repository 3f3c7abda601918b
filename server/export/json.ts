import { exportHeader } from "./export-options.ts";
import type { ExportOptions, Writer } from "./export-options.ts";
import { openSpool } from "./spool.ts";

/**
 * The export document of schema/export-document.ts, one element a line. Streams: statements come between the bundles and
 * belong behind them, so they wait on disk.
 */
export const writeJson: Writer = async function* (parts, options) {
  const statements = await openList("statements");
  const sources = await openList("sources");
  try {
    yield opening(options);
    let list: "nodes" | "bundles" | "articles" = "nodes";
    let separator = "\n";
    async function* moveTo(next: typeof list): AsyncIterable<string | Uint8Array> {
      if (list === "nodes" && next !== "nodes") yield '\n],\n"bundles": [';
      if (list !== "articles" && next === "articles") {
        yield "\n]";
        yield* statements.read();
        yield ',\n"articles": [';
      }
      if (list !== next) separator = "\n";
      list = next;
    }
    for await (const part of parts) {
      if (part.kind === "article" && !options.evidence) continue;
      yield* moveTo(`${part.kind}s`);
      yield `${separator}${JSON.stringify(elementOf(part))}`;
      separator = ",\n";
      if (part.kind === "bundle" && options.evidence) await statements.add(part.statements);
      if (part.kind === "article") await sources.add(part.source ? [part.source] : []);
    }
    yield* moveTo("articles");
    yield "\n]";
    if (sources.length() > 0) yield* sources.read();
    yield "\n}\n";
  } finally {
    await Promise.all([statements.close(), sources.close()]);
  }
};

type Part = Parameters<Writer>[0] extends AsyncIterable<infer P> ? P : never;

function elementOf(part: Part): object {
  if (part.kind === "node") return part.node;
  return part.kind === "bundle" ? part.bundle : part.article;
}

type List = Readonly<{
  add(items: readonly object[]): Promise<void>;
  length(): number;
  /** The whole list as a property that follows another one. */
  read(): AsyncIterable<string | Uint8Array>;
  close(): Promise<void>;
}>;

/** A list that is read after others, though its elements come between theirs. */
async function openList(name: string): Promise<List> {
  const spool = await openSpool();
  let length = 0;
  return {
    async add(items) {
      for (const item of items) await spool.write(`${length++ > 0 ? "," : ""}\n${JSON.stringify(item)}`);
    },
    length: () => length,
    async *read() {
      yield `,\n"${name}": [`;
      yield* spool.read();
      yield "\n]";
    },
    close: () => spool.close(),
  };
}

function opening(options: ExportOptions): string {
  const header = JSON.stringify(exportHeader(options)).slice(1, -1);
  const { positions } = options;
  const placed = positions ? `,\n"positions": ${JSON.stringify(Object.fromEntries(positions))}` : "";
  return `{\n${header}${placed},\n"nodes": [`;
}
