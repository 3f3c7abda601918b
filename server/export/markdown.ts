import { EntityType, Modality, RelationType } from "#schema/ontology.ts";
import type { PartialDate } from "#schema/dates.ts";
import type { Bundle, GraphNode } from "#schema/graph.ts";
import type { EntityId } from "#schema/ids.ts";
import { dossierOf } from "./dossier.ts";
import type { Dossier, NumberedStatement } from "./dossier.ts";
import { dossierWording } from "./dossier-wording.ts";
import type { ExportOptions, Writer } from "./export-options.ts";
import { membersInWords } from "./members-in-words.ts";
import { markdownLink, markdownQuote, markdownText, unwritableText } from "./markdown-text.ts";
import { propertiesLike } from "./replaced.ts";
import { wholeGraph } from "./whole-graph.ts";
import { dateInWords, dayInWords, wording } from "./wording.ts";

const bounds = { maximumNodes: 20_000, maximumStatements: 100_000 };

/**
 * A dossier in CommonMark: what is contested, who appears with what, every quote in order of time with outlet, date, link
 * and who contradicts it, and the sources. Holds the whole graph to put it in order, so it is bounded (TOO_LARGE).
 */
export const writeMarkdown: Writer = async function* (parts, options) {
  const graph = await wholeGraph(parts, { evidence: options.evidence, ...bounds });
  const dossier = dossierOf(graph);
  const text = dossierWording[options.language];
  yield heading(options);
  yield options.evidence ? `${summary(dossier, options)}\n\n` : `${text.noEvidence}\n\n`;
  if (options.evidence) yield disputed(dossier, options);
  yield notes(dossier, options);
  for (const type of EntityType.options) {
    const nodes = dossier.nodes.filter((node) => node.type === type);
    if (nodes.length > 0) yield `## ${wording[options.language].types[type]}\n\n`;
    for (const node of nodes) yield nodeSection(node, dossier, options);
    yield silent(nodes, dossier, options);
  }
  if (options.evidence) {
    yield `## ${text.statements}\n\n`;
    for (const statement of dossier.statements) yield statementSection(statement, dossier, options);
    yield `## ${text.sources}\n\n`;
    for (const source of dossier.articles) yield sourceLine(source, options);
  }
  yield replaced(dossier, options);
};

/** The title, and what somebody wrote about the whole, paragraph by paragraph. */
function heading({ title, description = "" }: ExportOptions): string {
  const paragraphs = description.split(/(?:\r\n?|\n){2,}/).filter((paragraph) => paragraph.trim() !== "");
  return [`# ${markdownText(title)}`, ...paragraphs.map((paragraph) => markdownText(paragraph.trim())), ""].join(
    "\n\n",
  );
}

function summary({ statements, articles }: Dossier, { language, generatedAt }: ExportOptions): string {
  const stories = new Set(statements.map(({ statement }) => statement.story)).size;
  const counts = { statements: statements.length, articles: articles.length, stories };
  return dossierWording[language].dossier(dayInWords(generatedAt, language), counts);
}

function disputed({ statements }: Dossier, { language }: ExportOptions): string {
  const text = dossierWording[language];
  const lines = statements
    .filter(({ contradictedBy }) => contradictedBy.length > 0)
    .map((one) => `- ${claim(one, language)} ${reference(one.number)}. ${contradicted(one, language)}\n`);
  return `## ${text.disputed}\n\n${lines.join("") || `${text.nothingDisputed}\n`}\n`;
}

/** What people wrote beside nodes and edges that are in here, in the order of their names. */
function notes({ nodes }: Dossier, { language, notes: written = {} }: ExportOptions): string {
  const names = new Map<string, string>(nodes.map(({ id, name }) => [id, markdownText(name)]));
  const words = wording[language];
  const lines = Object.entries(written).flatMap(([key, text]) => {
    const [first = "", source = "", target = ""] = key.split(":");
    const relation = RelationType.safeParse(first).data;
    const [one, other] = [names.get(relation ? source : first), names.get(target)];
    if (one === undefined || (relation && other === undefined)) return [];
    const about = relation ? `${one} ${words.relation[relation]} ${other}` : one;
    return [`- ${about}: ${markdownText(text)}\n`];
  });
  return lines.length > 0 ? `## ${dossierWording[language].notes}\n\n${lines.sort().join("")}\n` : "";
}

/** Of what there is a text in which U+FFFD stands for something else. */
function replaced({ nodes, statements, articles }: Dossier, { language, evidence }: ExportOptions): string {
  const isReplaced = (record: object): boolean => propertiesLike(record, unwritableText).length > 0;
  const places = [
    ...nodes.filter(isReplaced).map(({ name }) => markdownText(name)),
    ...(evidence
      ? statements.filter(({ statement }) => isReplaced(statement)).map(({ number }) => reference(number))
      : []),
    ...(evidence
      ? articles.filter(({ article }) => isReplaced(article)).map(({ article }) => markdownText(article.title))
      : []),
  ];
  if (places.length === 0) return "";
  const { replacedTitle, replacedText } = dossierWording[language];
  return `\n## ${replacedTitle}\n\n${replacedText}\n\n${places.map((place) => `- ${place}\n`).join("")}`;
}

/** What is said of a node and by it, a line each. */
const linesOf = (node: GraphNode, dossier: Dossier, options: ExportOptions): string[] =>
  options.evidence
    ? (dossier.statementsOf.get(node.id) ?? []).map(
        (one) => `- ${dated(one, options.language)}: ${claim(one, options.language)} ${reference(one.number)}\n`,
      )
    : bundleLines(node, dossier, options);

const isSilent = ({ id }: GraphNode, { statementsOf, bundlesOf }: Dossier, { evidence }: ExportOptions): boolean =>
  !(evidence ? statementsOf : bundlesOf).has(id);

/** Names of the nodes that no statement here is about; a heading for each would be empty. */
function silent(nodes: readonly GraphNode[], dossier: Dossier, options: ExportOptions): string {
  const names = nodes.filter((node) => isSilent(node, dossier, options)).map(({ name }) => markdownText(name));
  return names.length > 0 ? `${dossierWording[options.language].silent} ${names.join(" · ")}\n\n` : "";
}

function nodeSection(node: GraphNode, dossier: Dossier, options: ExportOptions): string {
  const { language } = options;
  const words = wording[language];
  if (isSilent(node, dossier, options)) return "";
  const aliases = node.aliases.length > 0 ? `${words.aliases} ${node.aliases.map(markdownText).join(", ")}` : "";
  const about = [
    ...(node.description ? [markdownText(node.description)] : []),
    ...(node.date ? [dateInWords(node.date, language)] : []),
    ...(aliases ? [aliases] : []),
    ...(node.members ? [`${words.merged} ${markdownText(membersInWords(node))}`] : []),
  ].join(" · ");
  return `### ${markdownText(node.name)}\n\n${about ? `${about}\n\n` : ""}${linesOf(node, dossier, options).join("")}\n`;
}

function bundleLines(node: GraphNode, { names, bundlesOf }: Dossier, { language }: ExportOptions): string[] {
  const nameOf = (id: EntityId): string => markdownText(names.get(id) ?? "");
  const words = wording[language];
  return (bundlesOf.get(node.id) ?? []).map((bundle) => {
    const fact = `${nameOf(bundle.source)} ${words.relation[bundle.type]} ${nameOf(bundle.target)}`;
    const mark = bundle.contested ? ` **⚠ ${words.contested}**` : "";
    const counted = dossierWording[language].inArticles(bundle.statements, bundle.stories);
    return `- ${fact}: ${counted}${modalities(bundle, language)}${mark}\n`;
  });
}

/** How many of its statements are no plain ones, so that what is only alleged, negated or planned does not read like a fact. */
function modalities({ modalities: counts }: Bundle, language: ExportOptions["language"]): string {
  const words = wording[language].modality;
  const told = Modality.options.filter((modality) => modality !== "asserted" && counts[modality]);
  return told.length > 0 ? ` *(${told.map((modality) => `${counts[modality]} ${words[modality]}`).join(", ")})*` : "";
}

function statementSection(one: NumberedStatement, dossier: Dossier, { language }: ExportOptions): string {
  const { statement, number } = one;
  const words = wording[language];
  const speaker = statement.attributedToName ? [`${words.saidBy} ${markdownText(statement.attributedToName)}`] : [];
  const event = statement.eventDate ? [`${words.eventDate}: ${dateInWords(statement.eventDate, language)}`] : [];
  const source = [
    ...speaker,
    markdownText(statement.outlet ?? ""),
    markdownLink(statement.articleTitle || statement.articleId, statement.url),
    dated(one, language),
    ...correction(one.correctedAt, language),
    ...event,
    `${words.confidence} ${percent(statement.confidence, language)}`,
    `${words.characters} ${statement.start}–${statement.end}`,
  ].filter((part) => part !== "");
  const against = one.contradictedBy
    .map((other) => dossier.statements[other - 1])
    .filter((other) => other !== undefined);
  const contradiction =
    against.length > 0
      ? `\n${contradicted(one, language)}: ${against.map((other) => voice(other, language)).join("; ")}\n`
      : "";
  return `<a id="s${number}"></a>**${number}.** ${claim(one, language)}\n\n${markdownQuote(statement.quote, words.quotes)}\n\n${source.join(" · ")}\n${contradiction}\n`;
}

/** Who contacted, denied or criticized whom, with what keeps it from being plain. */
function claim({ statement, contested }: NumberedStatement, language: ExportOptions["language"]): string {
  const words = wording[language];
  const modality = statement.modality === "asserted" ? "" : ` *(${words.modality[statement.modality]})*`;
  const mark = contested ? ` **⚠ ${words.contested}**` : "";
  return `${markdownText(statement.sourceName)} ${words.relation[statement.type]} ${markdownText(statement.targetName)}${modality}${mark}`;
}

const contradicted = ({ contradictedBy }: NumberedStatement, language: ExportOptions["language"]): string =>
  `${dossierWording[language].contradictedBy} ${contradictedBy.map(reference).join(", ")}`;

const voice = (one: NumberedStatement, language: ExportOptions["language"]): string =>
  [markdownText(one.statement.attributedToName ?? ""), markdownText(one.statement.outlet ?? ""), dated(one, language)]
    .filter((part) => part !== "")
    .join(", ");

const reference = (number: number): string => `[\\[${number}\\]](#s${number})`;

const dated = ({ statement: { publishedAt } }: NumberedStatement, language: ExportOptions["language"]): string =>
  publishedAt ? dateInWords(publishedAt, language) : wording[language].undated;

const correction = (at: PartialDate | undefined, language: ExportOptions["language"]): string[] =>
  at ? [`${wording[language].corrected} ${dateInWords(at, language)}`] : [];

const percent = (value: number, language: ExportOptions["language"]): string =>
  new Intl.NumberFormat(language, { style: "percent" }).format(value);

function sourceLine({ article, copyOf }: Dossier["articles"][number], { language }: ExportOptions): string {
  const words = wording[language];
  const parts = [
    markdownText(article.source),
    ...(article.author ? [markdownText(article.author)] : []),
    article.publishedAt ? dateInWords(article.publishedAt, language) : words.undated,
    ...correction(article.correctedAt, language),
    `${words.retrieved} ${dayInWords(article.ingestedAt, language)}`,
    // Without an address the file is all that leads back to the article.
    ...(article.file && !article.url ? [`${dossierWording[language].file} ${markdownText(article.file)}`] : []),
    ...(copyOf
      ? [`${dossierWording[language].sameStory} ${markdownText(copyOf.title)} (${markdownText(copyOf.source)})`]
      : []),
  ].filter((part) => part !== "");
  return `- ${markdownLink(article.title || article.id, article.url)} · ${parts.join(" · ")}\n`;
}
