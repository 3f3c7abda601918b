import type { Bundle, GraphNode } from "#schema/graph.ts";
import type { Modality } from "#schema/ontology.ts";
import { searchKey } from "#schema/search-key.ts";
import { contradictions } from "../contradictions.ts";
import { dateRange } from "../date-range.ts";
import { membersInWords } from "../members-in-words.ts";
import type { ExportOptions } from "../export-options.ts";
import type { WholeGraph } from "../whole-graph.ts";
import { dateInWords, dayInWords } from "../wording.ts";
import { placeNodes } from "./layout.ts";
import { pageWords } from "./page-words.ts";
import type { PageWords } from "./page-words.ts";
import { pageArticles } from "./page-articles.ts";
import type { PageArticle } from "./page-articles.ts";

export type PageNode = Readonly<
  Pick<GraphNode, "id" | "type" | "name" | "aliases" | "description" | "degree"> & {
    /** Date in words. */
    when?: string;
    /** Which nodes people have merged into it, in words. */
    merged?: string;
    note?: string;
    /** What the search looks in, folded. */
    key: string;
    x: number;
    y: number;
  }
>;

export type PageStatement = Readonly<{
  id: string;
  quote: string;
  modality: Modality;
  confidence: number;
  speaker?: string;
  outlet?: string;
  title: string;
  /** Only addresses of the web. */
  url?: string;
  when: string;
  eventWhen?: string;
  /** When its article was corrected, in words. */
  correctedWhen?: string;
  /** First and last day that the publication date can mean. */
  start?: string;
  end?: string;
  offsets: readonly [start: number, end: number];
  /** Indexes of statements that say otherwise. */
  against: readonly number[];
}>;

/** A drawn edge; `source`, `target` and `quotes` are indexes. */
export type PageEdge = Readonly<
  Pick<Bundle, "type" | "contested" | "modalities" | "statements" | "stories"> & {
    source: number;
    target: number;
    quotes: readonly number[];
    start?: string;
    end?: string;
    note?: string;
  }
>;

export type PageData = Readonly<{
  language: string;
  title: string;
  description?: string;
  generated: string;
  evidence: boolean;
  words: PageWords;
  nodes: readonly PageNode[];
  edges: readonly PageEdge[];
  statements: readonly PageStatement[];
  articles: readonly PageArticle[];
}>;

export type { PageArticle };

/** What the HTML file shows, in the form in which its script reads it. */
export function pageData(graph: WholeGraph, options: ExportOptions): PageData {
  const { language, title, description, generatedAt, evidence, positions, notes = {} } = options;
  const places = placeNodes(graph, positions);
  const nodeIndex = new Map(graph.nodes.map(({ id }, index) => [id, index]));
  const all = graph.statements.flat();
  const statementIndex = new Map(all.map(({ id }, index) => [id, index]));
  const against = contradictions(all);
  const correctedAt = new Map(graph.articles.map((article) => [article.id, article.correctedAt]));
  return {
    language,
    title,
    ...(description && { description }),
    generated: dayInWords(generatedAt, language),
    evidence,
    words: pageWords[language],
    nodes: graph.nodes.map((node) => ({
      ...pageNode(node, places.get(node.id) ?? { x: 0, y: 0 }, language),
      ...noteOf(notes[node.id]),
    })),
    edges: graph.bundles.flatMap((bundle, index) => {
      const [source, target] = [nodeIndex.get(bundle.source), nodeIndex.get(bundle.target)];
      if (source === undefined || target === undefined) return [];
      const quotes = (graph.statements[index] ?? []).map(({ id }) => statementIndex.get(id) ?? 0);
      const { type } = bundle;
      const note = noteOf(notes[`${type}:${bundle.source}:${bundle.target}`]);
      return [{ ...pageEdge(bundle, source, target, quotes), ...note }];
    }),
    statements: all.map((statement) => {
      const others = (against.get(statement.id) ?? []).map(({ id }) => statementIndex.get(id) ?? 0);
      const corrected = correctedAt.get(statement.articleId);
      return {
        ...pageStatement(statement, others, language),
        ...(corrected && { correctedWhen: dateInWords(corrected, language) }),
      };
    }),
    articles: pageArticles(graph.articles, language),
  };
}

const noteOf = (note: string | undefined): { note?: string } => (note === undefined ? {} : { note });

type Statement = WholeGraph["statements"][number][number];

function pageNode(node: GraphNode, { x, y }: { x: number; y: number }, language: ExportOptions["language"]): PageNode {
  const { id, type, name, aliases, description, degree, date } = node;
  return {
    ...{ id, type, name, aliases, degree, key: searchKey([name, ...aliases].join(" ")) },
    ...(description !== undefined && { description }),
    ...(date && { when: dateInWords(date, language) }),
    ...(node.members && { merged: membersInWords(node) }),
    ...{ x: Math.round(x * 100) / 100, y: Math.round(y * 100) / 100 },
  };
}

function pageEdge(bundle: Bundle, source: number, target: number, quotes: readonly number[]): PageEdge {
  const { type, contested, modalities, statements, stories, first, last } = bundle;
  return {
    ...{ type, contested, modalities, statements, stories, source, target, quotes },
    ...(first && { start: dateRange(first).start }),
    ...(last && { end: dateRange(last).end }),
  };
}

function pageStatement(
  statement: Statement,
  against: readonly number[],
  language: ExportOptions["language"],
): PageStatement {
  const { id, quote, modality, confidence, outlet, url, publishedAt, eventDate, attributedToName } = statement;
  return {
    ...{ id, quote, modality, confidence, against, title: statement.articleTitle },
    offsets: [statement.start, statement.end],
    when: publishedAt ? dateInWords(publishedAt, language) : pageWords[language].undated,
    ...(publishedAt && dateRange(publishedAt)),
    ...(eventDate && { eventWhen: dateInWords(eventDate, language) }),
    ...(attributedToName && { speaker: attributedToName }),
    ...(outlet && { outlet }),
    ...(url !== undefined && /^https?:\/\//i.test(url) && { url }),
  };
}
