import type { ExportOptions } from "./export-options.ts";
import { bundleId } from "./graph-elements.ts";
import type { GraphElement } from "./graph-elements.ts";
import { noteOfBundle, noteOfNode } from "./notes.ts";

/** No file in UTF-8 can hold half of a pair of surrogates. */
const loneSurrogate = /\p{Surrogate}/u;

/** Names of the properties whose text, or one of whose texts, is like this. */
export const propertiesLike = (record: object, pattern: RegExp): string[] =>
  Object.entries(record).flatMap(([key, value]) =>
    [value].flat().some((text) => typeof text === "string" && pattern.test(text)) ? [key] : [],
  );

/** The id of an element of a graph, and all of it that is text. */
function textsOf(element: GraphElement, options: ExportOptions): readonly [id: string, texts: object] {
  switch (element.kind) {
    case "node":
      return [element.node.id, { ...element.node, note: noteOfNode(options, element.node) }];
    case "article":
      return [element.article.id, element.article];
    case "statement":
      return [element.statement.id, { ...element.statement, note: noteOfBundle(options, element.bundle) }];
    case "bundle":
      return [bundleId(element.bundle), { note: noteOfBundle(options, element.bundle) }];
  }
}

const line = (properties: readonly string[], of: string): string[] =>
  properties.length > 0
    ? [`U+FFFD stands for a lone surrogate, which UTF-8 cannot hold, in ${properties.join(", ")} of ${of}`]
    : [];

/**
 * What a comment in the file says where an element could not be written as it is. It holds ids and names of properties alone:
 * text of the data in a comment could end it.
 */
export function replacedIn(element: GraphElement, options: ExportOptions): string[] {
  const [id, texts] = textsOf(element, options);
  return line(propertiesLike(texts, loneSurrogate), id);
}

/** The same for what is written about the whole. */
export const replacedAbove = ({ title, description }: ExportOptions): string[] =>
  line(propertiesLike({ title, description }, loneSurrogate), "the export");
