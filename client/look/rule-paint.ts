import type { Bundle, GraphNode } from "#schema/graph.ts";
import { searchKey } from "#schema/search-key.ts";
import type { Filters } from "../state/filters.ts";
import { overlaps, ownWord, passesStatement } from "../state/filters.ts";
import type { Outline, Records } from "../state/records.ts";
import { bundleKey } from "../state/records.ts";
import type { Asked, EdgeField, NodeField, Rule, RuleField } from "../state/rules.ts";
import { askedBy, fieldKind, ruleSizes } from "../state/rules.ts";
import type { Visible } from "./graph-look.ts";
import { weightOf } from "./measures.ts";

/** What rules make of a node or an edge; what they say nothing of stays as the look has it. */
export type Paint = Readonly<{ colour?: string; scale?: number; bold?: true; ring?: true }>;

/** What rules make of what is drawn: by node id and by edge key, and how much each rule, on or off, matches. */
export type Painted = Readonly<{ paints: ReadonlyMap<string, Paint>; counts: ReadonlyMap<number, number> }>;

export const unpainted: Painted = { paints: new Map(), counts: new Map() };

type Drawn = Readonly<{ visible: Visible; records: Records; filters: Filters }>;
type Values = readonly (string | number)[];
/** What a field says of each node or edge, prepared once for all of them. */
type Reader<Of> = (drawn: Drawn) => (of: Of) => Values;

/** The statements behind a drawn edge, without those that the filters leave out. */
function statementsOf({ records, filters }: Drawn): (bundle: Bundle) => readonly Outline[] {
  const passes = passesStatement(filters);
  return (bundle) => (records.outlines.get(bundleKey(bundle)) ?? []).filter(passes);
}

/** The same of all drawn edges of each node. */
function byNode<Value>(drawn: Drawn, of: (bundle: Bundle) => readonly Value[]): (node: GraphNode) => readonly Value[] {
  const found = new Map<string, Value[]>();
  for (const bundle of drawn.visible.bundles)
    for (const end of new Set([bundle.source, bundle.target])) {
      const values = found.get(end) ?? [];
      if (values.length === 0) found.set(end, values);
      values.push(...of(bundle));
    }
  return ({ id }) => found.get(id) ?? [];
}

const one = (value: string | number | undefined): Values => (value === undefined ? [] : [value]);
const flag = (value: boolean): Values => (value ? [1] : []);
const said =
  (of: (outline: Outline) => string | undefined): Reader<Bundle> =>
  (drawn) => {
    const statements = statementsOf(drawn);
    return (bundle) => statements(bundle).flatMap((outline) => one(of(outline)));
  };
const saidOfNode =
  (of: (outline: Outline) => string | undefined): Reader<GraphNode> =>
  (drawn) =>
    byNode(drawn, said(of)(drawn));
/** The outermost of the dates at a node's edges. */
const outermost =
  (end: "first" | "last"): Reader<GraphNode> =>
  (drawn) => {
    const dates = byNode(drawn, (bundle) => [bundle[end]].filter((date) => date !== undefined));
    return (node) =>
      one(
        dates(node)
          .toSorted()
          .at(end === "first" ? 0 : -1),
      );
  };

const ranked =
  (rank: (node: GraphNode) => number) =>
  (node: GraphNode): Values => [rank(node)];

const nodeReaders: Readonly<Record<NodeField, Reader<GraphNode>>> = {
  type:
    () =>
    ({ type }) => [type],
  name:
    () =>
    ({ name, aliases }) => [name, ...aliases],
  degree:
    () =>
    ({ degree }) => [degree],
  articles:
    () =>
    ({ articles }) => [articles],
  pagerank: ({ visible }) => ranked(weightOf("pagerank", visible)),
  betweenness: ({ visible }) => ranked(weightOf("betweenness", visible)),
  outlet: saidOfNode(({ outlet }) => outlet ?? ""),
  speaker: saidOfNode(({ speaker }) => speaker ?? ownWord),
  first: outermost("first"),
  last: outermost("last"),
  contested: (drawn) => byNode(drawn, ({ contested }) => flag(contested)),
  merged:
    () =>
    ({ members }) =>
      flag((members?.length ?? 0) > 1),
};

const edgeReaders: Readonly<Record<EdgeField, Reader<Bundle>>> = {
  relation:
    () =>
    ({ type }) => [type],
  modality:
    () =>
    ({ modalities }) =>
      Object.keys(modalities),
  contested:
    () =>
    ({ contested }) =>
      flag(contested),
  stories:
    () =>
    ({ stories }) => [stories],
  statements:
    () =>
    ({ statements }) => [statements],
  confidence:
    () =>
    ({ confidence }) => [confidence],
  published: said(({ publishedAt }) => publishedAt),
  happened: said(({ eventDate }) => eventDate),
  outlet: said(({ outlet }) => outlet ?? ""),
  speaker: said(({ speaker }) => speaker ?? ownWord),
  name: ({ records }) => {
    const names = (id: string): string[] => {
      const node = records.nodes.get(id);
      return node ? [node.name, ...node.aliases] : [];
    };
    return ({ source, target }) => [...names(source), ...names(target)];
  },
};

type Test = (values: Values) => boolean;

/** Whether what a field says is what is asked of it; undefined while a condition lacks its value and so asks nothing. */
function testOf(asked: Asked): Test | undefined {
  const { operator, value } = asked;
  const kind = fieldKind(asked);
  if (operator === "has") return (values) => values.length > 0;
  if (operator === "hasNot") return (values) => values.length === 0;
  if (kind === "choice") return value === "" ? undefined : isOneOf(operator === "is", value);
  if (kind === "text") return speaksOf(operator === "is", searchKey(value));
  const [low, high] = boundsOf(asked);
  if (low === "" && high === "") return undefined;
  return kind === "date" ? isDuring(low, high) : isWithin(low, high, kind === "share" ? 100 : 1);
}

/** The lowest and the highest that is asked for; empty for any. */
function boundsOf({ operator, value, to }: Asked): readonly [low: string, high: string] {
  if (operator === "atMost") return ["", value.trim()];
  return [value.trim(), operator === "between" ? to.trim() : ""];
}

/** The empty word is the article's own, or no outlet, as in the filters; it is written as a blank. */
export const noName = " ";

function isOneOf(wanted: boolean, value: string): Test {
  const asked = value === noName ? "" : value;
  return (values) => values.includes(asked) === wanted;
}

function speaksOf(whole: boolean, asked: string): Test | undefined {
  if (asked === "") return undefined;
  return (values) =>
    values.map((value) => searchKey(String(value))).some((key) => (whole ? key === asked : key.includes(asked)));
}

function isDuring(from: string, to: string): Test {
  const range = { from: from || undefined, to: to || undefined };
  return (values) => values.some((value) => overlaps({ first: String(value), last: String(value) }, range));
}

function isWithin(low: string, high: string, unit: number): Test {
  const [least, most] = [low === "" ? -Infinity : Number(low), high === "" ? Infinity : Number(high)];
  // Percent are typed whole; 0.7 * 100 is a little more than 70.
  const scaled = (value: number): number => Math.round(value * unit * 1e6) / 1e6;
  return (values) => values.some((value) => scaled(Number(value)) >= least && scaled(Number(value)) <= most);
}

/** What the rules make of what is drawn. Statements that the filters leave out make nothing match. */
export function painted(rules: readonly Rule[], drawn: Drawn): Painted {
  if (rules.length === 0) return unpainted;
  const paints = new Map<string, Paint>();
  const counts = new Map<number, number>();
  for (const rule of rules) {
    const keys = matched(rule, drawn);
    counts.set(rule.id, keys.length);
    // What stands further up has been said already.
    if (rule.on) for (const key of keys) paints.set(key, { ...paintOf(rule), ...paints.get(key) });
  }
  return { paints, counts };
}

function matched(rule: Rule, drawn: Drawn): string[] {
  return rule.of === "node"
    ? drawn.visible.nodes.filter(matching(nodeReaders, rule, drawn)).map(({ id }) => id)
    : drawn.visible.bundles.filter(matching(edgeReaders, rule, drawn)).map(bundleKey);
}

/** Whether all holds that a rule asks. A rule that asks nothing matches nothing. */
function matching<Of>(readers: Readers<Of>, rule: Rule, drawn: Drawn): (of: Of) => boolean {
  const tests = askedBy(rule).flatMap((asked) => {
    const test = testOf(asked);
    if (!test) return [];
    const read = readerOf(readers, asked.field)(drawn);
    return (of: Of) => test(read(of));
  });
  return (of) => tests.length > 0 && tests.every((holds) => holds(of));
}

const nothing = () => () => [];
type Readers<Of> = Readonly<Partial<Record<RuleField, Reader<Of>>>>;
const readerOf = <Of>(readers: Readers<Of>, field: RuleField): Reader<Of> => readers[field] ?? nothing;

function paintOf({ colour, size, bold, ring }: Rule): Paint {
  return {
    ...(colour === undefined ? {} : { colour }),
    ...(size === "same" ? {} : { scale: ruleSizes[size] }),
    ...(bold ? { bold: true } : {}),
    ...(ring ? { ring: true } : {}),
  };
}
