import { DataFactory, Writer as QuadWriter } from "n3";
import type { BlankNode, Literal, NamedNode, Quad } from "n3";
import type { ArticleSummary } from "#schema/article.ts";
import type { PartialDate } from "#schema/dates.ts";
import type { Bundle, GraphNode, StatementView } from "#schema/graph.ts";
import type { EntityType } from "#schema/ontology.ts";
import type { ExportOptions, Writer } from "./export-options.ts";
import { bundleId, graphElements } from "./graph-elements.ts";
import type { GraphElement } from "./graph-elements.ts";
import { noteOfBundle, noteOfNode } from "./notes.ts";
import { replacedAbove, replacedIn } from "./replaced.ts";

const { namedNode, literal, quad, blankNode } = DataFactory;

const prefixes = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  rdfs: "http://www.w3.org/2000/01/rdf-schema#",
  xsd: "http://www.w3.org/2001/XMLSchema#",
  schema: "https://schema.org/",
  prov: "http://www.w3.org/ns/prov#",
  oa: "http://www.w3.org/ns/oa#",
  /** What these vocabularies have no word for, named as in the schema of Beleg. */
  beleg: "urn:x-beleg:vocabulary:",
  node: "urn:x-beleg:node:",
  statement: "urn:x-beleg:statement:",
  article: "urn:x-beleg:article:",
} as const;
type Prefix = keyof typeof prefixes;
const term = (prefix: Prefix, name: string): NamedNode => namedNode(prefixes[prefix] + name);
const a = term("rdf", "type");

type Value = NamedNode | BlankNode | Literal | undefined;
type Facts = readonly (readonly [predicate: NamedNode, value: Value])[];

/**
 * RDF as Turtle: entities in the words of schema.org; a statement (a bundle without evidence) as an rdf:Statement, so that
 * nothing negated or alleged is asserted; where it comes from in the words of PROV and Web Annotation. Comments say where a
 * character could not be written. Streams.
 */
export const writeTurtle: Writer = async function* (parts, options) {
  const chunks: string[] = [];
  const sink = {
    write: (chunk: string, _encoding: string, done?: () => void) => (chunks.push(chunk), done?.()),
    end: (done?: () => void) => done?.(),
  };
  const writer = new QuadWriter(sink as unknown as NodeJS.WritableStream & object, { end: false, prefixes });
  for await (const element of graphElements(parts, options.evidence)) {
    writer.addQuads(quads(element, options));
    yield chunks.splice(0).join("") + comments(replacedIn(element, options));
  }
  writer.addQuads(about(options));
  writer.end();
  yield chunks.join("") + comments(replacedAbove(options));
};

/** On lines of their own, which Turtle allows between any two terms. */
const comments = (lines: readonly string[]): string => lines.map((line) => `\n# ${line}\n`).join("");

function about({ title, description, generatedAt }: ExportOptions): Quad[] {
  return described(namedNode("urn:x-beleg:export"), [
    [a, term("schema", "Dataset")],
    [term("schema", "name"), text(title)],
    [term("schema", "description"), text(description)],
    [term("prov", "generatedAtTime"), typed(generatedAt, "dateTime")],
  ]);
}

/** What a person wrote beside it. */
const noted = (note: string | undefined): Facts[number] => [term("rdfs", "comment"), text(note)];

function quads(element: GraphElement, options: ExportOptions): Quad[] {
  switch (element.kind) {
    case "node":
      return described(term("node", element.node.id), [
        ...nodeFacts(element.node),
        noted(noteOfNode(options, element.node)),
      ]);
    case "article":
      return described(term("article", element.article.id), articleFacts(element.article));
    case "bundle":
      return described(term("statement", bundleId(element.bundle)), [
        ...claim(element.bundle),
        ...bundleFacts(element.bundle),
        noted(noteOfBundle(options, element.bundle)),
      ]);
    case "statement":
      return [
        ...statementQuads(element.statement),
        ...described(term("statement", element.statement.id), [noted(noteOfBundle(options, element.bundle))]),
      ];
  }
}

const described = (subject: NamedNode | BlankNode, facts: Facts): Quad[] =>
  facts.flatMap(([predicate, value]) => (value ? [quad(subject, predicate, value)] : []));

const classOf: Readonly<Record<EntityType, string>> = {
  Person: "Person",
  Organization: "Organization",
  Event: "Event",
};

const nodeFacts = (node: GraphNode): Facts => [
  [a, term("schema", classOf[node.type])],
  [term("schema", "name"), text(node.name)],
  ...node.aliases.map((alias) => [term("schema", "alternateName"), text(alias)] as const),
  [term("schema", "description"), text(node.description)],
  [term("schema", "startDate"), date(node.date)],
  ...(node.members ?? []).map((id) => [term("beleg", "mergedFrom"), term("node", id)] as const),
];

const claim = ({ type, source, target }: Pick<Bundle, "type" | "source" | "target">): Facts => [
  [a, term("rdf", "Statement")],
  [term("rdf", "subject"), term("node", source)],
  [term("rdf", "predicate"), term("beleg", type)],
  [term("rdf", "object"), term("node", target)],
];

const bundleFacts = (bundle: Bundle): Facts => [
  [term("beleg", "statements"), integer(bundle.statements)],
  [term("beleg", "articles"), integer(bundle.articles)],
  [term("beleg", "stories"), integer(bundle.stories)],
  [term("beleg", "contested"), typed(String(bundle.contested), "boolean")],
  [term("beleg", "confidence"), decimal(bundle.confidence)],
  [term("beleg", "first"), date(bundle.first)],
  [term("beleg", "last"), date(bundle.last)],
  ...Object.keys(bundle.modalities).map((modality) => [term("beleg", "modality"), literal(modality)] as const),
];

function statementQuads(statement: StatementView): Quad[] {
  const quote = blankNode(`quote_${statement.id}`);
  const place = blankNode(`place_${statement.id}`);
  return [
    ...described(term("statement", statement.id), [...claim(statement), ...statementFacts(statement, quote, place)]),
    ...described(quote, [
      [a, term("oa", "TextQuoteSelector")],
      [term("oa", "exact"), text(statement.quote)],
    ]),
    ...described(place, [
      [a, term("oa", "TextPositionSelector")],
      [term("oa", "start"), integer(statement.start)],
      [term("oa", "end"), integer(statement.end)],
    ]),
  ];
}

const statementFacts = (statement: StatementView, quote: BlankNode, place: BlankNode): Facts => [
  [term("prov", "hadPrimarySource"), term("article", statement.articleId)],
  [term("prov", "wasAttributedTo"), statement.attributedTo ? term("node", statement.attributedTo) : undefined],
  [term("beleg", "attributedToName"), text(statement.attributedToName)],
  [term("beleg", "modality"), literal(statement.modality)],
  [term("beleg", "confidence"), decimal(statement.confidence)],
  [term("beleg", "trigger"), text(statement.trigger)],
  [term("beleg", "rule"), text(statement.rule)],
  [term("beleg", "story"), literal(statement.story)],
  [term("beleg", "outlet"), text(statement.outlet)],
  [term("beleg", "articleTitle"), text(statement.articleTitle)],
  [term("beleg", "eventDate"), date(statement.eventDate)],
  [term("schema", "datePublished"), date(statement.publishedAt)],
  [term("schema", "url"), text(statement.url)],
  [term("oa", "hasSelector"), quote],
  [term("oa", "hasSelector"), place],
];

const articleFacts = (article: ArticleSummary): Facts => [
  [a, term("schema", "NewsArticle")],
  [term("schema", "headline"), text(article.title)],
  [term("schema", "publisher"), text(article.source)],
  [term("schema", "url"), text(article.url)],
  [term("schema", "author"), text(article.author)],
  [term("schema", "datePublished"), date(article.publishedAt)],
  [term("schema", "dateModified"), date(article.correctedAt)],
  [term("schema", "inLanguage"), literal(article.language)],
  [term("beleg", "story"), literal(article.story)],
  [term("beleg", "extractor"), text(article.extractor)],
  [term("beleg", "file"), text(article.file)],
  [term("prov", "generatedAtTime"), typed(article.ingestedAt, "dateTime")],
];

/** Lone surrogates have no form in UTF-8. */
const text = (value: string | undefined): Value =>
  value === undefined || value === "" ? undefined : literal(value.replace(/\p{Surrogate}/gu, "\uFFFD"));
const typed = (value: string, type: string): Literal => literal(value, term("xsd", type));
const integer = (value: number): Literal => typed(String(value), "integer");
const decimal = (value: number): Literal => typed(String(value), "double");

/** A date with its own precision, as XML Schema has types for. */
const date = (value: PartialDate | undefined): Value =>
  value === undefined
    ? undefined
    : typed(value, value.length === 4 ? "gYear" : value.length === 7 ? "gYearMonth" : "date");
