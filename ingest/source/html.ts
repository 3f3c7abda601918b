import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import { blockText } from "./html-text.ts";
import { metadata } from "./html-metadata.ts";
import { limits } from "./limits.ts";
import type { RawArticle } from "./raw-article.ts";
import { SetAside } from "./set-aside.ts";

/** Shorter than this, what a page offers as its article is a teaser. */
const shortestArticle = 200;

/** A web page: the article without its navigation. No script runs and nothing is fetched. */
export function readHtml(content: string): RawArticle {
  const { document } = parseHTML(/<html|<body/i.test(content) ? content : `<html><body>${content}</body></html>`);
  if (document.querySelectorAll("*").length > limits.elements)
    throw new SetAside(`the page has more than ${limits.elements} elements`);
  const { articleBody, ...about } = metadata(document);
  for (const element of document.querySelectorAll("script,style,noscript,template,iframe,object,svg,form"))
    element.remove();
  const declared = articleBody && articleBody.length >= shortestArticle ? articleBody : undefined;
  return { ...about, text: declared ?? mainText(document) };
}

function mainText(document: Document): string {
  const everything = document.body ? blockText(document.body) : "";
  // Readability takes the document apart, so it gets a copy.
  const copy = document.cloneNode(true) as Document;
  const found = new Readability<Node>(copy, { serializer: (node) => node, maxElemsToParse: limits.elements }).parse();
  const text = found?.content ? blockText(found.content as unknown as Element) : "";
  return text.length >= shortestArticle || text.length > everything.length / 2 ? text : everything;
}
