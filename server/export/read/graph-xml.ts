import { SaxesParser } from "saxes";
import { notReadable } from "./read-error.ts";

export type XmlHandlers = Readonly<{
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
  /** The value of a `<?beleg …?>` instruction. */
  instruction(content: Readonly<Record<string, unknown>>): void;
}>;

/** Walks an XML text. Document types and their entities are refused. Throws BAD_REQUEST with line and column. */
export function walkXml(xml: string, handlers: XmlHandlers): void {
  const parser = new SaxesParser();
  const fail = (reason: "file-xml" | "file-doctype" | "file-instruction", cause?: Error): never => {
    const { line, column } = parser;
    throw notReadable(reason, { values: { line, column }, ...(cause && { cause }) });
  };
  parser.on("error", (error) => fail("file-xml", error));
  parser.on("doctype", () => fail("file-doctype"));
  parser.on("opentag", ({ name, attributes }) => handlers.open(name, attributes as Record<string, string>));
  parser.on("text", (text) => handlers.text(text));
  parser.on("cdata", (text) => handlers.text(text));
  parser.on("closetag", ({ name }) => handlers.close(name));
  parser.on("processinginstruction", ({ target, body }) => {
    if (target !== "beleg") return;
    const content = record(body);
    if (content) handlers.instruction(content);
    else fail("file-instruction");
  });
  parser.write(xml).close();
}

function record(body: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
