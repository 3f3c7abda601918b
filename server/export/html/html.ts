import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Writer } from "../export-options.ts";
import { wholeGraph } from "../whole-graph.ts";
import { xmlText } from "../xml-text.ts";
import { pageData } from "./page-data.ts";

const bounds = { maximumNodes: 3_000, maximumStatements: 30_000 };

/** In the order in which each finds what it needs above it. */
const scripts = [
  ...["dom.js", "state.js", "trust.js", "gestures.js", "drawing.js"],
  ...["quote.js", "panel.js", "timeline.js", "main.js"],
];

/**
 * One HTML file that opens offline: a drawing, search, filters, and every quote with its source. Its policy lets only its
 * own script and style run, by their hash; the data stands in a block that no browser executes and reaches the page as
 * text nodes alone. Needs the whole graph for the layout, so it is bounded (TOO_LARGE).
 */
export const writeHtml: Writer = async function* (parts, options) {
  const graph = await wholeGraph(parts, { evidence: options.evidence, ...bounds });
  const data = pageData(graph, options);
  const style = await readFile(pageFile("page.css"), "utf8");
  const script = await pageScript();
  const policy = [
    "default-src 'none'",
    `script-src 'sha256-${hash(script)}'`,
    `style-src 'sha256-${hash(style)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  yield `<!doctype html>
<html lang="${options.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${xmlText(options.title)}</title>
<style>${style}</style>
</head>
<body>
<script type="application/json" id="data">${dataBlock(data)}</script>
<script type="module">${script}</script>
</body>
</html>
`;
};

const pageFile = (name: string) => join(import.meta.dirname, "page", name);

/** The modules of the page as one: their imports of each other and their exports are taken out. */
async function pageScript(): Promise<string> {
  const texts = await Promise.all(scripts.map((name) => readFile(pageFile(name), "utf8")));
  return texts
    .join("\n")
    .replace(/^import [^;]*;\n/gm, "")
    .replace(/^export /gm, "");
}

const hash = (text: string): string => createHash("sha256").update(text, "utf8").digest("base64");

/** JSON in which nothing can end the script element or start a comment. */
const dataBlock = (data: unknown): string =>
  JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
