import type {
  AmongAnswer,
  ArticleAnswer,
  ArticlesAnswer,
  CheckAnswer,
  CheckBody,
  CypherBody,
  MaybeSameAnswer,
  NeighboursAnswer,
  NeighboursQuery,
  NodeAnswer,
  OverviewAnswer,
  PathsAnswer,
  PlanAnswer,
  PlanBody,
  PathsQuery,
  SearchAnswer,
  SearchQuery,
  StatementsAnswer,
  StatementsQuery,
  StatusAnswer,
  TimelineAnswer,
  TimelineQuery,
} from "#schema/api.ts";
import type { ExportBody, ExportProgressAnswer, ConvertBody, OpenAnswer } from "#schema/export-api.ts";
import type {
  NewViewBody,
  NoteAnswer,
  NotesAnswer,
  ViewAnswer,
  ViewChangeBody,
  ViewHeadAnswer,
  ViewsAnswer,
} from "#schema/view-api.ts";
import type { MergeAnswer, MergesAnswer } from "#schema/merge-api.ts";
import type { EntityId } from "#schema/ids.ts";
import { ApiError, errorOf } from "./api-error.ts";
import { fileName } from "./file-name.ts";
import { readFile } from "./read-file.ts";

type Call = Readonly<{ signal?: AbortSignal | undefined }>;
/** Browsers let bodies of up to 64 KB outlive their page. */
type Sent = Call & Readonly<{ keepalive?: boolean }>;
type FileCall = Call & Readonly<{ onBytes?: (bytes: number) => void }>;
type Value = string | number | boolean | undefined;
/** A query as the viewer writes it: ids are plain strings, what is left out takes the server's default. */
type Plain<Value> = Value extends EntityId ? string : Value;
type Loose<Query> = { readonly [K in keyof Query]?: Plain<Query[K]> | undefined };
export type ExportFile = Readonly<{ blob: Blob; name: string }>;
export type ExportRequest = Readonly<Omit<ExportBody, "nodes">> & Readonly<{ nodes?: readonly string[] }>;

/** Address with the query parameters that have a value. */
export function address(path: string, query: Readonly<Record<string, Value>> = {}): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  const response = await fetch(url, init).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError("UNREACHABLE", 0, "The server does not answer.", { cause });
  });
  if (!response.ok) throw await errorOf(response);
  return response;
}

const signalOf = ({ signal }: Call): { signal?: AbortSignal } => (signal ? { signal } : {});

const get = async <T>(url: string, call: Call = {}): Promise<T> => (await (await ask(url, signalOf(call))).json()) as T;

const send = (method: string, url: string, body: unknown, call: Sent = {}, accept = "*/*"): Promise<Response> =>
  ask(url, {
    method,
    headers: { "content-type": "application/json", accept },
    body: JSON.stringify(body),
    keepalive: call.keepalive ?? false,
    ...signalOf(call),
  });

const post = (url: string, body: unknown, call: Call = {}, accept = "*/*"): Promise<Response> =>
  send("POST", url, body, call, accept);

const changed = async <T>(method: string, url: string, body: unknown): Promise<T> =>
  (await (await send(method, url, body)).json()) as T;

/** The same, which reaches the server even if the page is closed meanwhile. */
const decided = async <T>(method: string, url: string, body: unknown): Promise<T> =>
  (await (await send(method, url, body, { keepalive: true })).json()) as T;

const nameOf = (response: Response, fallback: string): string =>
  fileName(response.headers.get("content-disposition"), fallback);

const id = encodeURIComponent;

type LooseView<Body> = Omit<Body, "nodes"> & Readonly<{ nodes: readonly string[] }>;

/** Every call of the HTTP interface that the viewer makes. Rejects with ApiError, or AbortError when stopped. */
const serverApi = {
  status: (call?: Call) => get<StatusAnswer>("/api/status", call),
  search: (query: Loose<SearchQuery>, call?: Call) => get<SearchAnswer>(address("/api/search", query), call),
  node: (nodeId: string, call?: Call) => get<NodeAnswer>(`/api/nodes/${id(nodeId)}`, call),
  maybeSame: (nodeId: string, call?: Call) => get<MaybeSameAnswer>(`/api/nodes/${id(nodeId)}/maybe-same`, call),
  neighbours: (nodeId: string, query: Loose<NeighboursQuery> = {}, call?: Call) =>
    get<NeighboursAnswer>(address(`/api/nodes/${id(nodeId)}/neighbours`, query), call),
  statements: (query: Loose<StatementsQuery>, call?: Call) =>
    get<StatementsAnswer>(address("/api/statements", query), call),
  article: (articleId: string, call?: Call) => get<ArticleAnswer>(`/api/articles/${id(articleId)}`, call),
  articles: (query: { limit?: number; cursor?: string; outlet?: string } = {}, call?: Call) =>
    get<ArticlesAnswer>(address("/api/articles", query), call),
  paths: (query: Loose<PathsQuery>, call?: Call) => get<PathsAnswer>(address("/api/paths", query), call),
  overview: (query: { limit?: number } = {}, call?: Call) => get<OverviewAnswer>(address("/api/overview", query), call),
  /** Exactly these nodes and what joins them, with every statement's outline; ids that the graph does not hold are missing. */
  among: async (nodes: readonly string[], touching?: readonly string[], call?: Call): Promise<AmongAnswer> =>
    (await (
      await post("/api/among", { nodes, ...(touching ? { touching } : {}), outlines: true }, call)
    ).json()) as AmongAnswer,
  timeline: (query: Loose<TimelineQuery> = {}, call?: Call) =>
    get<TimelineAnswer>(address("/api/timeline", query), call),
  /** The answer as lines while it comes; see `read-cypher.ts`. */
  plan: async (body: PlanBody, call?: Call) =>
    (await (await post("/api/cypher/plan", body, call)).json()) as PlanAnswer,
  check: async (body: CheckBody, call?: Call) =>
    (await (await post("/api/cypher/check", body, call)).json()) as CheckAnswer,
  cypher: (query: CypherBody, call?: Call) => post("/api/cypher", query, call, "application/x-ndjson"),
  exportFile: async (query: ExportRequest, call: FileCall = {}): Promise<ExportFile> => {
    const response = await post("/api/export", query, call);
    return { blob: await readFile(response, call.onBytes), name: nameOf(response, `beleg.${query.format}`) };
  },
  exportProgress: (exportId: string, call?: Call) => get<ExportProgressAnswer>(`/api/exports/${id(exportId)}`, call),
  /** A graph that the viewer has at hand, as a file of another format. */
  convert: async (query: ConvertBody, call: FileCall = {}): Promise<ExportFile> => {
    const response = await post("/api/convert", query, call);
    return { blob: await readFile(response, call.onBytes), name: nameOf(response, `beleg.${query.format}`) };
  },
  /** What a file holds; the server reads it and keeps nothing. */
  openFile: async (file: Blob, call?: Call): Promise<OpenAnswer> => {
    const headers = { "content-type": "application/octet-stream" };
    const init = { method: "POST", headers, body: file, ...signalOf(call ?? {}) };
    const graph = await readFile(await ask("/api/open", init));
    return JSON.parse(await graph.text()) as OpenAnswer;
  },
  views: (call?: Call) => get<ViewsAnswer>("/api/views", call),
  view: (viewId: string, call?: Call) => get<ViewAnswer>(`/api/views/${id(viewId)}`, call),
  saveView: (view: LooseView<NewViewBody>) => changed<ViewHeadAnswer>("POST", "/api/views", view),
  changeView: (viewId: string, change: Omit<ViewChangeBody, "nodes"> & { nodes?: readonly string[] }) =>
    changed<ViewHeadAnswer>("PATCH", `/api/views/${id(viewId)}`, change),
  deleteView: (viewId: string) => changed<ViewHeadAnswer>("DELETE", `/api/views/${id(viewId)}`, {}),
  copyView: (viewId: string, name: string) =>
    changed<ViewHeadAnswer>("POST", `/api/views/${id(viewId)}/copies`, { name }),
  notes: (call?: Call) => get<NotesAnswer>("/api/notes", call),
  merges: (call?: Call) => get<MergesAnswer>("/api/merges", call),
  merge: (into: string, from: readonly string[], mergeId?: string) =>
    decided<MergeAnswer>("POST", "/api/merges", { into, from, ...(mergeId !== undefined && { id: mergeId }) }),
  split: (mergeId: string) => decided<MergeAnswer>("DELETE", `/api/merges/${id(mergeId)}`, {}),
  writeNote: (key: string, text: string) => changed<NoteAnswer>("PUT", `/api/notes/${id(key)}`, { text }),
} as const;

export type Api = typeof serverApi;

/** What the viewer asks. It is the server, but for what `answerFrom` puts in its place. */
export const api: Api = { ...serverApi };

/** Lets these calls be answered by something else than the server, for example a file; without any, all go to the server. */
export const answerFrom = (other: Partial<Api> = {}): void => void Object.assign(api, serverApi, other);
