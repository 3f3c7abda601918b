import type { z } from "zod";
import * as api from "#schema/api.ts";
import * as files from "#schema/export-api.ts";
import * as merges from "#schema/merge-api.ts";
import * as views from "#schema/view-api.ts";

export type Endpoint = Readonly<{
  method: "get" | "post" | "put" | "patch" | "delete";
  /** As OpenAPI writes it: `/api/nodes/{id}`. */
  path: string;
  summary: string;
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** What comes back, by content type; a schema for JSON, a sentence for everything else. */
  answers: Readonly<Record<string, z.ZodType | string>>;
  /** Statuses besides 200 that it may answer with the one error shape. */
  errors: readonly number[];
}>;

const json = (schema: z.ZodType) => ({ "application/json": schema });
const reading = [400, 401, 403, 429, 503] as const;
const keeping = [400, 403, 413, 415, 429, 503] as const;
const querying = [400, 401, 403, 413, 415, 422, 429, 503, 504] as const;

/** Every route of the server. The app, the OpenAPI document and the tests go by this list. */
export const endpoints = {
  search: {
    method: "get",
    path: "/api/search",
    summary:
      "Find people, organizations and events by the beginning of a word of a name; every spelling of an umlaut is found.",
    query: api.SearchQuery,
    answers: json(api.SearchAnswer),
    errors: reading,
  },
  node: {
    method: "get",
    path: "/api/nodes/{id}",
    summary: "One person, organization or event; a node that was merged answers as the one that it is part of.",
    params: api.NodeParams,
    answers: json(api.NodeAnswer),
    errors: [...reading, 404],
  },
  maybeSame: {
    method: "get",
    path: "/api/nodes/{id}/maybe-same",
    summary: "Nodes that may be the same person or organization, each with the reason; they are never joined by it.",
    params: api.NodeParams,
    query: api.NoFields,
    answers: json(api.MaybeSameAnswer),
    errors: [...reading, 404],
  },
  neighbours: {
    method: "get",
    path: "/api/nodes/{id}/neighbours",
    summary: "What a node is joined to, the best-connected first; `cursor` of one answer continues in the next.",
    params: api.NodeParams,
    query: api.NeighboursQuery,
    answers: json(api.NeighboursAnswer),
    errors: [...reading, 404],
  },
  among: {
    method: "post",
    path: "/api/among",
    summary:
      "Exactly these nodes and every edge among them; ids that the graph does not hold are left out. `outlines` adds each statement without its words.",
    body: api.AmongBody,
    answers: json(api.AmongAnswer),
    errors: [...reading, 413, 415],
  },
  statements: {
    method: "get",
    path: "/api/statements",
    summary: "Every quote behind an edge, newest first.",
    query: api.StatementsQuery,
    answers: json(api.StatementsAnswer),
    errors: reading,
  },
  articles: {
    method: "get",
    path: "/api/articles",
    summary: "The articles, newest first, without their texts.",
    query: api.ArticlesQuery,
    answers: json(api.ArticlesAnswer),
    errors: reading,
  },
  article: {
    method: "get",
    path: "/api/articles/{id}",
    summary: "An article with its text, its statements and where it names whom.",
    params: api.ArticleParams,
    answers: json(api.ArticleAnswer),
    errors: [...reading, 404],
  },
  paths: {
    method: "get",
    path: "/api/paths",
    summary: "The shortest ways from one node to another, each step with a quote.",
    query: api.PathsQuery,
    answers: json(api.PathsAnswer),
    errors: [...reading, 504],
  },
  overview: {
    method: "get",
    path: "/api/overview",
    summary: "The best-connected part of the graph.",
    query: api.OverviewQuery,
    answers: json(api.OverviewAnswer),
    errors: reading,
  },
  timeline: {
    method: "get",
    path: "/api/timeline",
    summary:
      "How many statements of each kind there are in each year, month or day; less precise dates have bins of their own.",
    query: api.TimelineQuery,
    answers: json(api.TimelineAnswer),
    errors: reading,
  },
  status: {
    method: "get",
    path: "/api/status",
    summary: "The engine and how much it holds.",
    answers: json(api.StatusAnswer),
    errors: reading,
  },
  cypher: {
    method: "post",
    path: "/api/cypher",
    summary: "Run a query that only reads. `Accept: application/x-ndjson` streams the rows.",
    body: api.CypherBody,
    answers: {
      ...json(api.CypherAnswer),
      "application/x-ndjson": "A line with the columns, a line for each row, a last line that says how it ended.",
    },
    errors: querying,
  },
  plan: {
    method: "post",
    path: "/api/cypher/plan",
    summary: "What the engine would do for a query, without doing it.",
    body: api.PlanBody,
    answers: json(api.PlanAnswer),
    errors: querying,
  },
  export: {
    method: "post",
    path: "/api/export",
    summary: "A subgraph as a file: these nodes, what a query finds, or everything.",
    body: files.ExportBody,
    answers: { "application/octet-stream": "The file, in the type of its format, as an attachment." },
    errors: querying,
  },
  exportProgress: {
    method: "get",
    path: "/api/exports/{id}",
    summary: "How far on an export is that was asked for with this id.",
    params: files.ExportParams,
    query: api.NoFields,
    answers: json(files.ExportProgressAnswer),
    errors: [400, 401, 403, 429],
  },
  open: {
    method: "post",
    path: "/api/open",
    summary: "Read an export (JSON, GraphML, GEXF, CSV as zip) sent as application/octet-stream; nothing is stored.",
    answers: json(files.OpenAnswer),
    errors: [400, 403, 413, 415, 429],
  },
  convert: {
    method: "post",
    path: "/api/convert",
    summary: "A graph that is sent along as a file of another format; nothing is stored.",
    body: files.ConvertBody,
    answers: { "application/octet-stream": "The file, in the type of its format, as an attachment." },
    errors: [400, 403, 413, 415, 429],
  },
  views: {
    method: "get",
    path: "/api/views",
    summary: "Saved views, changed last first; a deleted one that can be brought back has `deletedAt`.",
    query: api.NoFields,
    answers: json(views.ViewsAnswer),
    errors: reading,
  },
  saveView: {
    method: "post",
    path: "/api/views",
    summary: "Save a view; a frozen one keeps its nodes, edges and quotes as they are now.",
    body: views.NewViewBody,
    answers: json(views.ViewHeadAnswer),
    errors: keeping,
  },
  view: {
    method: "get",
    path: "/api/views/{id}",
    summary: "A view to open, with what it showed when it was saved and the graph no longer holds.",
    params: views.ViewParams,
    answers: json(views.ViewAnswer),
    errors: [...reading, 404],
  },
  changeView: {
    method: "patch",
    path: "/api/views/{id}",
    summary: "Rename a view, change its note or what it shows, or bring it back after it was deleted.",
    params: views.ViewParams,
    body: views.ViewChangeBody,
    answers: json(views.ViewHeadAnswer),
    errors: [...keeping, 404],
  },
  deleteView: {
    method: "delete",
    path: "/api/views/{id}",
    summary: "Delete a view; for thirty days it can be brought back.",
    params: views.ViewParams,
    answers: json(views.ViewHeadAnswer),
    errors: [...reading, 404],
  },
  copyView: {
    method: "post",
    path: "/api/views/{id}/copies",
    summary: "Duplicate a view under another name.",
    params: views.ViewParams,
    body: views.ViewCopyBody,
    answers: json(views.ViewHeadAnswer),
    errors: [...keeping, 404],
  },
  notes: {
    method: "get",
    path: "/api/notes",
    summary: "What people wrote beside nodes and edges.",
    query: api.NoFields,
    answers: json(views.NotesAnswer),
    errors: reading,
  },
  writeNote: {
    method: "put",
    path: "/api/notes/{key}",
    summary: "Write the note of a node (by its id) or an edge (`TYPE:source:target`); an empty text takes it away.",
    params: views.NoteParams,
    body: views.NoteBody,
    answers: json(views.NoteAnswer),
    errors: keeping,
  },
  merges: {
    method: "get",
    path: "/api/merges",
    summary: "Which nodes people have merged, the newest first; one that was split again has `splitAt`.",
    query: api.NoFields,
    answers: json(merges.MergesAnswer),
    errors: reading,
  },
  merge: {
    method: "post",
    path: "/api/merges",
    summary:
      "Show nodes of one kind as one node, with the statements of all. No article is changed, and Cypher sees them apart.",
    body: merges.NewMergeBody,
    answers: json(merges.MergeAnswer),
    errors: [...keeping, 404],
  },
  split: {
    method: "delete",
    path: "/api/merges/{id}",
    summary: "Take a merge back: each node has its own statements again. It stays in the list.",
    params: merges.MergeParams,
    answers: json(merges.MergeAnswer),
    errors: [...reading, 404],
  },
  events: {
    method: "get",
    path: "/api/events",
    summary: "Server-sent events: the revision of the graph, now and whenever it changes.",
    answers: { "text/event-stream": 'Events named `revision` whose data is `{"revision": 12}`.' },
    errors: reading,
  },
  openapi: {
    method: "get",
    path: "/api/openapi.json",
    summary: "This document.",
    answers: { "application/json": "OpenAPI 3.1." },
    errors: [401, 403, 429],
  },
  livez: {
    method: "get",
    path: "/livez",
    summary: "The process is alive.",
    answers: json(api.HealthAnswer),
    errors: [403],
  },
  readyz: {
    method: "get",
    path: "/readyz",
    summary: "The database answers and the server is not about to stop.",
    answers: json(api.HealthAnswer),
    errors: [403, 503],
  },
  metrics: {
    method: "get",
    path: "/metrics",
    summary: "Counters and timings for Prometheus.",
    answers: { "text/plain": "The text format of Prometheus." },
    errors: [401, 403],
  },
} as const satisfies Record<string, Endpoint>;

/** The path as Express writes it: `/api/nodes/:id`. */
export const expressPath = (endpoint: Endpoint): string => endpoint.path.replace(/\{(\w+)\}/g, ":$1");
