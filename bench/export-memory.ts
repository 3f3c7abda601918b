import { spawnSync } from "node:child_process";
import { ArticleId, EntityId, StatementId, StoryId } from "#schema/ids.ts";
import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import { ExportFormat } from "#schema/export-format.ts";
import { followParts } from "#server/export/follow-parts.ts";
import { exportFormats } from "#server/export/formats.ts";
import type { SubgraphPart } from "#store/graph-store.ts";

/** Nodes, bundles and statements together; other formats than those that stream have bounds instead. */
const elements = Number(process.argv[2] ?? 1_000_000);
/** Megabytes by which an export may grow the process. */
const limitMb = 150;

const hex = (value: number) => value.toString(16).padStart(16, "0");
const nodeCount = Math.floor(elements / 5);
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
    articleId: ArticleId.parse(`art_${hex(index % 10_000)}`),
    ...{ quote: `${sentence}${index}`, start: index, end: index + sentence.length, trigger: "gesprochen" },
    ...{ modality: "asserted", publishedAt: "2016-06-09", confidence: 0.75, rule: "contact.speak" },
    ...{
      outlet: "Hafenkurier",
      articleTitle: `Bericht ${index % 10_000}`,
      url: `https://kurier.example/${index % 10_000}`,
    },
    ...{ story: StoryId.parse(`sto_${hex(index % 10_000)}`), language: "de", sourceName: "A", targetName: "B" },
  };
}

/** A fifth nodes, two fifths bundles, two fifths statements. */
async function* parts(): AsyncIterable<SubgraphPart> {
  for (let index = 0; index < nodeCount; index += 1) yield { kind: "node", node: node(index) };
  for (let index = 0; index < nodeCount * 2; index += 1) {
    const bundle: Bundle = {
      ...{ type: "CONTACTED", source: nodeAt(index), target: nodeAt(index * 7 + 1) },
      ...{ statements: 1, articles: 1, stories: 1, contested: false, modalities: { asserted: 1 }, confidence: 0.75 },
    };
    yield { kind: "bundle", bundle, statements: [statement(index, bundle)] };
  }
}

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

async function measure(format: ExportFormat): Promise<boolean> {
  const before = process.memoryUsage.rss();
  let peak = before;
  let bytes = 0;
  let chunks = 0;
  const options = {
    evidence: true,
    title: "Speicher",
    generatedAt: "2026-11-25T20:00:00.000Z",
    language: "de",
  } as const;
  const started = Date.now();
  let told = 0;
  // As for a client that asks how far on its export is.
  const followed = followParts(parts(), { nodes: nodeCount, evidence: true }, (fraction) => (told = fraction));
  for await (const chunk of exportFormats[format].write(followed, options)) {
    bytes += typeof chunk === "string" ? Buffer.byteLength(chunk) : chunk.length;
    chunks += 1;
    if (chunks % 16 === 0) peak = Math.max(peak, process.memoryUsage.rss());
  }
  const growth = megabytes(peak - before);
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
