import type { ArticleSummary } from "#schema/article.ts";
import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import type { ExportOptions, Writer } from "./export-options.ts";
import { bundleId, graphElements } from "./graph-elements.ts";
import type { GraphElement } from "./graph-elements.ts";
import { membersInWords } from "./members-in-words.ts";
import { noteOfBundle, noteOfNode } from "./notes.ts";

type Properties = Readonly<Record<string, readonly (string | undefined)[]>>;

/** FollowTheMoney takes letters, digits, dots and dashes in an id. */
const ftmId = (id: string): string => id.replaceAll("_", "-");

/** FollowTheMoney names languages by ISO 639-3. */
const language: Readonly<Record<string, string>> = { de: "deu", en: "eng" };

/**
 * FollowTheMoney entities as JSON lines, for Aleph and OpenSanctions' tools: Person, Organization, Event; an UnknownLink
 * per statement (per bundle without evidence) with the relation as `role`, the modality as `status` and the quote as
 * `description`; an Article as the `proof` of its statements; a Note for what is written about the whole. Streams.
 */
export const writeFtm: Writer = async function* (parts, options) {
  // Not before the first part is there: what cannot be read is refused before anything is written.
  let note = noteOnTheWhole(options);
  for await (const element of graphElements(parts, options.evidence)) {
    yield `${note}${JSON.stringify(entity(element, options))}\n`;
    note = "";
  }
  if (note) yield note;
};

/** A Note of its own, for FollowTheMoney has no words about a set of entities; empty where nothing was written. */
function noteOnTheWhole({ title, description, generatedAt }: ExportOptions): string {
  if (description === undefined) return "";
  const properties = { name: [title], description: [description], createdAt: [generatedAt] };
  return `${JSON.stringify(ftm(`note-${generatedAt.replace(/\D/g, "")}`, "Note", properties))}\n`;
}

function entity(element: GraphElement, options: ExportOptions): object {
  switch (element.kind) {
    case "node":
      return ftm(element.node.id, element.node.type, {
        ...nodeProperties(element.node),
        notes: [noteOfNode(options, element.node), mergedLine(element.node)],
      });
    case "article":
      return ftm(element.article.id, "Article", articleProperties(element.article));
    case "statement":
      return ftm(
        element.statement.id,
        "UnknownLink",
        withNote(statementProperties(element.statement), options, element.bundle),
      );
    case "bundle":
      return ftm(
        bundleId(element.bundle),
        "UnknownLink",
        withNote(bundleProperties(element.bundle), options, element.bundle),
      );
  }
}

/** A link has no notes in FollowTheMoney; it has summaries, of which a note is one. */
function withNote(properties: Properties, options: ExportOptions, bundle: Bundle): Properties {
  const note = noteOfBundle(options, bundle);
  return { ...properties, summary: [...(properties["summary"] ?? []), note && `note: ${note}`] };
}

/** Characters that FollowTheMoney takes in a name and in any other short text; what is text to it, such as a quote, has no bound. */
const most = { name: 384, string: 1024 } as const;
const texts: readonly string[] = ["description", "summary", "notes"];
const namesOfPeople: readonly string[] = ["name", "alias", "namesMentioned"];

const mostOf = (property: string): number =>
  texts.includes(property) ? Infinity : namesOfPeople.includes(property) ? most.name : most.string;

const isBlank = (value: string): boolean => value.trim() === "";

function shortened(property: string, value: string): string {
  const letters = [...value];
  return letters.length <= mostOf(property) ? value : `${letters.slice(0, mostOf(property) - 1).join("")}…`;
}

/**
 * What is too long for its property stands there cut, and whole in the summary; what is blank is no value to FollowTheMoney, and stands
 * in the summary as JSON.
 */
function ftm(id: string, schema: string, properties: Properties) {
  const all = Object.entries(properties).map(
    ([property, values]) => [property, values.filter((value) => value !== undefined)] as const,
  );
  const given = all.map(([property, values]) => [property, values.filter((value) => !isBlank(value))] as const);
  const blank = all.flatMap(([property, values]) =>
    values.filter(isBlank).map((value) => `${property}: ${JSON.stringify(value)} (blank)`),
  );
  const whole = given.flatMap(([property, values]) =>
    values.filter((value) => shortened(property, value) !== value).map((value) => `${property}: ${value}`),
  );
  const fitting = given.map(
    ([property, values]) => [property, values.map((value) => shortened(property, value))] as const,
  );
  const summary = new Map(fitting).get("summary") ?? [];
  return {
    id: ftmId(id),
    schema,
    properties: Object.fromEntries(
      [...fitting, ["summary", [...summary, ...whole, ...blank]] as const].filter(([, values]) => values.length > 0),
    ),
  };
}

const nodeProperties = ({ type, name, aliases, description, date }: GraphNode): Properties => ({
  name: [name],
  alias: aliases,
  [type === "Event" ? "description" : "summary"]: [description],
  ...(type === "Event" && { date: [date] }),
});

const mergedLine = (node: GraphNode): string | undefined => node.members && `merged from ${membersInWords(node)}`;

const articleProperties = (article: ArticleSummary): Properties => ({
  title: [article.title],
  publisher: [article.source],
  sourceUrl: [article.url],
  author: [article.author],
  publishedAt: [article.publishedAt],
  modifiedAt: [article.correctedAt],
  language: [language[article.language]],
  fileName: [article.file],
  processingAgent: [article.extractor],
  processedAt: [article.ingestedAt],
  keywords: [article.story],
});

const statementProperties = (statement: StatementView): Properties => ({
  subject: [ftmId(statement.source)],
  object: [ftmId(statement.target)],
  role: [statement.type],
  status: [statement.modality],
  description: [statement.quote],
  summary: [evidenceLine(statement)],
  date: [statement.publishedAt],
  startDate: [statement.eventDate],
  publisher: [statement.outlet],
  sourceUrl: [statement.url],
  proof: [ftmId(statement.articleId)],
  namesMentioned: [statement.sourceName, statement.targetName, statement.attributedToName],
  recordId: [statement.id],
});

/** What FollowTheMoney has no property for, in words. */
function evidenceLine(statement: StatementView): string {
  const { attributedToName, attributedTo, articleTitle, trigger, confidence, start, end, story, rule } = statement;
  return [
    ...(attributedToName ? [`said by ${attributedToName}${attributedTo ? ` (${attributedTo})` : ""}`] : []),
    `article "${articleTitle}"`,
    `trigger "${trigger}"`,
    `confidence ${confidence}`,
    `characters ${start} to ${end}`,
    `story ${story}`,
    `rule ${rule}`,
  ].join("; ");
}

const bundleProperties = (bundle: Bundle): Properties => ({
  subject: [ftmId(bundle.source)],
  object: [ftmId(bundle.target)],
  role: [bundle.type],
  status: Object.keys(bundle.modalities),
  summary: [
    `${bundle.statements} statements in ${bundle.articles} articles, ${bundle.stories} independent stories`,
    bundle.contested ? "contested" : undefined,
  ],
  startDate: [bundle.first],
  endDate: [bundle.last],
});
