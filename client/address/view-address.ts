import type { EntityType, Modality, RelationType } from "#schema/ontology.ts";
import { nodeInLook, readNodeInLook } from "#schema/view-look.ts";
import { readParameters } from "../cypher/parameters.ts";
import type { Parameters } from "../cypher/parameters.ts";
import type { SeenPlace } from "../graph-view/camera.ts";
import type { Filters } from "../state/filters.ts";
import { dateKinds, noFilters } from "../state/filters.ts";
import { isGroup } from "../state/groups.ts";
import type { ColourScale, LayoutName, Look, SizeScale } from "../state/look.ts";
import { colourScales, layoutNames, plainLook, sizeScales } from "../state/look.ts";
import type { BottomTab, OpenArticle, PathQuestion } from "../state/panels.ts";
import type { Position } from "../state/placement.ts";
import type { Selection } from "../state/selection.ts";
import type { ViewDocument } from "../state/view-document.ts";
import type { GroupInAddress } from "./groups-in-address.ts";
import { decodeGroups, encodeGroups } from "./groups-in-address.ts";
import { decodeRules, encodeRules } from "./rules-in-address.ts";

/** Everything that an address carries. What cannot be read in it is left out, never an error. */
export type ViewAddress = Readonly<{
  nodes: readonly Readonly<{ id: string; at?: Position; hidden: boolean; pinned: boolean; expanded: boolean }>[];
  groups: ReadonlyMap<string, GroupInAddress>;
  filters: Filters;
  look: Look;
  selection: Selection;
  camera?: SeenPlace;
  article?: OpenArticle;
  path?: PathQuestion;
  bottom?: BottomTab;
  query?: LinkedQuery;
}>;

/** A query that an address carries for the editor. */
export type LinkedQuery = Readonly<{ text: string; params: Parameters }>;

/** Letters of a query in an address; the server refuses a longer one anyway. */
const longestQuery = 10_000;
const entityId = /^(per|org|evt)_[0-9a-f]{16}$/;
const articleId = /^art_[0-9a-f]{16}$/;
const statementId = /^sta_[0-9a-f]{16}$/;
const bundleKey =
  /^(CONTACTED|DENIED|CRITICIZED):((?:(?:per|org|evt)_[0-9a-f]{16}|grp_[1-9]\d{0,4})):((?:(?:per|org|evt)_[0-9a-f]{16}|grp_[1-9]\d{0,4}))$/;

/** `per_0123456789abcdef~x~y~hpe`: a place in base 36, then a letter for hidden, pinned, expanded. */
function encodeNode(id: string, document: ViewDocument): string {
  const { positions, pinned } = document.placement;
  const at = positions.get(id);
  const flags = [
    document.hidden.has(id) ? "h" : "",
    pinned.has(id) ? "p" : "",
    document.topology.expansions.has(id) ? "e" : "",
  ].join("");
  return nodeInLook(id, at, flags);
}

function decodeNode(text: string): ViewAddress["nodes"][number][] {
  const node = readNodeInLook(text);
  if (!node) return [];
  const { id, at, flags } = node;
  const has = (flag: string): boolean => flags.includes(flag);
  return [{ id, ...(at && { at }), hidden: has("h"), pinned: has("p"), expanded: has("e") }];
}

type Entry = readonly [key: string, value: string | undefined];

const filterEntries = (filters: Filters): Entry[] => [
  ["types", filters.types.join(".") || undefined],
  ["relations", filters.relations.join(".") || undefined],
  ["modalities", filters.modalities.join(".") || undefined],
  ["stories", filters.minStories > 1 ? String(filters.minStories) : undefined],
  ["confidence", filters.minConfidence > 0 ? String(filters.minConfidence) : undefined],
  ["contested", filters.contestedOnly ? "1" : undefined],
  ["outlets", names(filters.outlets)],
  ["languages", names(filters.languages)],
  ["speakers", names(filters.speakers)],
  ["dates", filters.dateBy === noFilters.dateBy ? undefined : filters.dateBy],
  ["from", filters.from],
  ["to", filters.to],
  ["known", filters.knownOn],
];

/** Names of any letters, joined by commas: each is escaped once for itself, and the whole once more with the address. */
const names = (list: readonly string[]): string | undefined =>
  list.length === 0 ? undefined : list.map((name) => `${encodeURIComponent(name)},`).join("");

/** Names that one address may bring, and letters of each. */
const most = { names: 100, letters: 500 };

const readNames = (value: string | null): string[] =>
  (value ?? "")
    .split(",")
    .slice(0, -1)
    .slice(0, most.names)
    .flatMap((name) => decoded(name) ?? []);

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text).slice(0, most.letters);
  } catch {
    return undefined;
  }
}

const lookEntries = (look: Look): Entry[] => [
  ["layout", look.layout === plainLook.layout ? undefined : look.layout],
  ["size", look.sizeBy === plainLook.sizeBy ? undefined : look.sizeBy],
  ["colour", look.colourBy === plainLook.colourBy ? undefined : look.colourBy],
  ["names", look.labels ? undefined : "0"],
  ["rules", encodeRules(look.rules)],
];

type Seen = Readonly<{
  document: ViewDocument;
  selection: Selection;
  camera?: SeenPlace | undefined;
  article?: OpenArticle | undefined;
  path?: PathQuestion | undefined;
  bottom?: BottomTab | undefined;
  query?: LinkedQuery | undefined;
}>;

/** Digits of the zoom: with fewer, what is far from the middle comes back some pixels off. */
const zoomDigits = 4;

const encodeCamera = ({ x, y, ratio, canvas }: SeenPlace): string =>
  [
    ...[x, y].map((value) => value.toFixed(2)),
    Number(ratio.toPrecision(zoomDigits)),
    ...(canvas ? [canvas.width, canvas.height].map(Math.round) : []),
  ].join("_");

const around = ({ selection, camera, article, path, bottom, query }: Seen): Entry[] => [
  ["select", selection.nodes.join(".") || selection.bundle],
  ["camera", camera && encodeCamera(camera)],
  ["article", article && [article.id, article.statement].filter(Boolean).join(".")],
  ["path", path && `${path.from}.${path.to}`],
  ["panel", bottom],
  ["query", query?.text],
  ["params", query && Object.keys(query.params).length > 0 ? JSON.stringify(query.params) : undefined],
];

/** The part of the address behind `#`, without it. The server never sees it, so its length is free. */
export function encodeView(seen: Seen): string {
  const { document } = seen;
  const nodes = [...document.topology.shown.keys()].map((id) => encodeNode(id, document)).join(",");
  const entries: Entry[] = [
    ["nodes", nodes || undefined],
    ["groups", encodeGroups(document.groups, document.placement)],
    ...filterEntries(document.filters),
    ...lookEntries(document.look),
    ...around(seen),
  ];
  return entries
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        `${key}=${encodeURIComponent(value ?? "")
          .replace(/%3A/g, ":")
          .replace(/%2C/g, ",")}`,
    )
    .join("&");
}

const among = <T extends string>(allowed: readonly T[], value: string | null): T | undefined =>
  allowed.find((one) => one === value);
const list = <T extends string>(allowed: readonly T[], value: string | null): T[] =>
  (value ?? "").split(".").flatMap((one) => among(allowed, one) ?? []);
const inRange = (value: string | null, low: number, high: number, fallback: number): number => {
  const number = Number(value ?? NaN);
  return number >= low && number <= high ? number : fallback;
};
const date = <K extends "from" | "to" | "knownOn">(key: K, value: string | null): { [key in K]?: string } =>
  value && /^\d{4}(-\d{2}){0,2}$/.test(value) ? ({ [key]: value } as { [key in K]?: string }) : {};

const decodeFilters = (read: (key: string) => string | null): Filters => ({
  types: list<EntityType>(["Person", "Organization", "Event"], read("types")),
  relations: list<RelationType>(["CONTACTED", "DENIED", "CRITICIZED"], read("relations")),
  modalities: list<Modality>(["asserted", "alleged", "negated", "planned"], read("modalities")),
  minStories: Math.round(inRange(read("stories"), 1, 100, noFilters.minStories)),
  minConfidence: inRange(read("confidence"), 0, 1, noFilters.minConfidence),
  contestedOnly: read("contested") === "1",
  outlets: readNames(read("outlets")),
  languages: readNames(read("languages")),
  speakers: readNames(read("speakers")),
  dateBy: among(dateKinds, read("dates")) ?? noFilters.dateBy,
  ...date("from", read("from")),
  ...date("to", read("to")),
  ...date("knownOn", read("known")),
});

const decodeLook = (read: (key: string) => string | null): Look => ({
  layout: among<LayoutName>(layoutNames, read("layout")) ?? plainLook.layout,
  sizeBy: among<SizeScale>(sizeScales, read("size")) ?? plainLook.sizeBy,
  colourBy: among<ColourScale>(colourScales, read("colour")) ?? plainLook.colourBy,
  labels: read("names") !== "0",
  rules: decodeRules(read("rules")),
});

function decodeSelection(value: string | null): Selection {
  const isThere = (id: string): boolean => entityId.test(id) || isGroup(id);
  if (value && bundleKey.test(value)) return { nodes: [], bundle: value };
  return { nodes: (value ?? "").split(".").filter(isThere) };
}

function decodeCamera(value: string | null): { camera?: SeenPlace } {
  const [x = NaN, y = NaN, ratio = NaN, ...canvas] = (value ?? "").split("_").map(Number);
  return Number.isFinite(x + y) && ratio > 0 ? { camera: { x, y, ratio, ...decodeCanvas(canvas) } } : {};
}

const decodeCanvas = ([width = NaN, height = NaN]: readonly number[]): Pick<SeenPlace, "canvas"> =>
  width > 0 && height > 0 ? { canvas: { width, height } } : {};

function decodeArticle(value: string | null): { article?: OpenArticle } {
  const [id = "", statement = ""] = (value ?? "").split(".");
  if (!articleId.test(id)) return {};
  return { article: statementId.test(statement) ? { id, statement } : { id } };
}

function decodePath(value: string | null): { path?: PathQuestion } {
  const [from = "", to = ""] = (value ?? "").split(".");
  return entityId.test(from) && entityId.test(to) ? { path: { from, to } } : {};
}

function decodeQuery(text: string | null, params: string | null): { query?: LinkedQuery } {
  if (!text || text.length > longestQuery) return {};
  return { query: { text, params: readParameters(params ?? "{}") } };
}

/** Reads what `encodeView` wrote, also when somebody has changed or cut it. */
export function decodeView(hash: string): ViewAddress {
  const parts = new URLSearchParams(hash.replace(/^#/, "").replace(/\+/g, "%2B"));
  const read = (key: string): string | null => parts.get(key);
  const bottom = among<BottomTab>(["cypher", "table", "statements"], read("panel"));
  const nodes = (read("nodes") ?? "").split(",").flatMap(decodeNode);
  return {
    nodes: [...new Map(nodes.map((node) => [node.id, node])).values()],
    groups: decodeGroups(read("groups"), (id) => entityId.test(id)),
    filters: decodeFilters(read),
    look: decodeLook(read),
    selection: decodeSelection(read("select")),
    ...decodeCamera(read("camera")),
    ...decodeArticle(read("article")),
    ...decodePath(read("path")),
    ...(bottom ? { bottom } : {}),
    ...decodeQuery(read("query"), read("params")),
  };
}
