import { spawnSync } from "node:child_process";
import { ArticleId, EntityId, StatementId, StoryId } from "#schema/ids.ts";
import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import { ArticleSource } from "#schema/export-document.ts";
import { ExportFormat } from "#schema/export-format.ts";
import { followParts } from "#server/export/follow-parts.ts";
import { exportFormats } from "#server/export/formats.ts";
import type { SubgraphPart } from "#store/graph-store.ts";

/** Nodes, bundles and statements together, and articles besides; formats that do not stream have bounds instead. */
const elements = Number(process.argv[2] ?? 1_000_000);
/** Megabytes by which an export may grow the process. */
const limitMb = 150;

const hex = (value: number) => value.toString(16).padStart(16, "0");
const nodeCount = Math.floor(elements / 5);
const articleCount = 10_000;
const nodeAt = (index: number): EntityId => EntityId.parse(`per_${hex(index % nodeCount)}`);

const sentence = 'Der "Hafenrat" habe mit = dem Ausschuss über die <Pläne> & Kosten gesprochen, sagte die Sprecherin. ';

function node(index: number): GraphNode {
  const name = `Person Nr. ${index} Müller-Özdemir`;
  return { id: nodeAt(index), type: "Person", name, aliases: [`P. ${index}`], degree: 4, articles: 3 };
}

function statement(index: number, bundle: Bundle): StatementView {
  return {
    id: StatementId.parse(`sta_${hex(index)}`),
    ...{ type: bundle.type, source: bundle.source, target: bundle.target },
    articleId: ArticleId.parse(`art_${hex(index % articleCount)}`),
    ...{ quote: `${sentence}${index}`, start: index, end: index + sentence.length, trigger: "gesprochen" },
    ...{ modality: "asserted", publishedAt: "2016-06-09", confidence: 0.75, rule: "contact.speak" },
    ...{
      outlet: "Hafenkurier",
      articleTitle: `Bericht ${index % articleCount}`,
      url: `https://kurier.example/${index % articleCount}`,
    },
    ...{ story: StoryId.parse(`sto_${hex(index % articleCount)}`), language: "de", sourceName: "A", targetName: "B" },
  };
}

/** An article with its text, some 3,000 characters, and what it names. */
function article(index: number): Extract<SubgraphPart, { kind: "article" }> {
  const id = ArticleId.parse(`art_${hex(index)}`);
  const text = sentence.repeat(30);
  const mentions = [{ entityId: nodeAt(index), type: "Person", name: "A", aliases: [], spans: [{ start: 0, end: 1 }] }];
  return {
    kind: "article",
    article: {
      ...{ id, title: `Bericht ${index}`, source: "Hafenkurier", url: `https://kurier.example/${index}` },
      ...{ publishedAt: "2016-06-09", publishedAtFrom: "meta", language: "de", extractor: "offline/1" },
      ...{ story: StoryId.parse(`sto_${hex(index)}`), ingestedAt: "2026-11-25T19:00:00Z" },
    },
    source: ArticleSource.parse({ id, text, sha256: "0".repeat(64), signature: "0".repeat(16), mentions }),
  };
}

/** A fifth nodes, two fifths bundles, two fifths statements; then the articles, as the store gives them. */
async function* parts(): AsyncIterable<SubgraphPart> {
  for (let index = 0; index < nodeCount; index += 1) yield { kind: "node", node: node(index) };
  for (let index = 0; index < nodeCount * 2; index += 1) {
    const bundle: Bundle = {
      ...{ type: "CONTACTED", source: nodeAt(index), target: nodeAt(index * 7 + 1) },
      ...{ statements: 1, articles: 1, stories: 1, contested: false, modalities: { asserted: 1 }, confidence: 0.75 },
    };
    yield { kind: "bundle", bundle, statements: [statement(index, bundle)] };
  }
  for (let index = 0; index < articleCount; index += 1) yield article(index);
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/**
 * By how much the process grows, from its size now to the most that it ever had, as the kernel counts it: a file that
 * waits on the disk until all is read is at its largest before it gives a first piece.
 */
async function measure(format: ExportFormat): Promise<boolean> {
  const before = process.memoryUsage.rss();
  let bytes = 0;
  const options = {
    ...{ evidence: true, texts: true },
    title: "Speicher",
    generatedAt: "2026-11-25T20:00:00.000Z",
    language: "de",
  } as const;
  const started = Date.now();
  let told = 0;
  // As for a client that asks how far on its export is.
  const expected = { nodes: nodeCount, articles: articleCount, evidence: true };
  const followed = followParts(parts(), expected, (fraction) => (told = fraction));
  for await (const chunk of exportFormats[format].write(followed, options)) {
    bytes += typeof chunk === "string" ? Buffer.byteLength(chunk) : chunk.length;
  }
  const growth = megabytes(process.resourceUsage().maxRSS * 1024 - before);
  const seconds = Math.round((Date.now() - started) / 100) / 10;
  const within = growth <= limitMb && told === 1;
  console.log(
    JSON.stringify({ format, elements, megabytes: megabytes(bytes), growthMb: growth, limitMb, within, seconds }),
  );
  return within;
}

const formats = ExportFormat.options.filter((format) => exportFormats[format].streams);
const wanted = formats.find((format) => format === process.argv[3]);
if (wanted) process.exitCode = (await measure(wanted)) ? 0 : 1;
else {
  // A process each: memory that one format leaves behind would hide the growth of the next.
  for (const format of formats) {
    const args = [...process.execArgv, import.meta.filename, String(elements), format];
    if (spawnSync(process.execPath, args, { stdio: "inherit" }).status !== 0) process.exitCode = 1;
  }
}
