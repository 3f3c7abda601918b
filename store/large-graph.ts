import type { ArticleGraph } from "#schema/article-graph.ts";
import type { EntityType, Modality, RelationType } from "#schema/ontology.ts";
import type { Named, Said } from "./builders.ts";
import { articleGraph, event, organization, person } from "./builders.ts";

/** Numbers in 0..1, the same row for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words = (text: string): readonly string[] => text.split(" ");
const firstNames = words(
  "Ada Bela Carla Dorian Edda Finn Greta Hanno Ilse Jannis Käthe Lorenz Mira Nils Oda Piet Quirin Rieke Sönke Tessa " +
    "Ulf Vera Wanda Xaver Yara Zeno Anouk Björn Clea Dirk Enno Frieda Gero Hedda Ivo Jule Kalle Lale Milo Noor",
);
const lastNames = words(
  "Ahlbeck Brüning Cordsen Drewitz Ellerau Falkner Grönholt Hasselbrook Immenhof Jürgensen Kaltwasser Lüders Mönkeberg " +
    "Nagelfluh Oehler Pütz Quandel Rosengart Störtebek Tönnies Uhlenhorst Vossberg Wiesengrund Xanten Ysenburg Zanders " +
    "Adlerkreutz Bärwald Clausnitz Dornhecker Ebeling Fährmann Gänsewein Hörnle Isekrug Jessen Köhnlein Lauterbrunn " +
    "Marquard Nöldeke Osterkamp Prüfer Rabenau Schönfließ Thalheim Ubben Vierhaus Wöhler Zimmerli Achterberg",
);
const places = words(
  "Nordheim Elbstadt Karlsfelde Möwenort Rheinbrück Steinsund Lindau-Ost Hohenmark Birkensee Altenwied Grünhafen " +
    "Waldmünde Sankt-Veit Königslutz Ostermoor Fährdorf Tannrode Weserbek Brunnthal Kliffhausen",
);
const bodies = words("Werft Stadtrat Hafenamt Reederei Sparkasse Klinik Zeitung Gewerkschaft Hochschule Bahn Stiftung");
const happenings = words("Gipfel Streik Brand Wahl Messe Prozess Flut Konferenz");
const outlets = ["Nordheimer Bote", "Elbkurier", "Rheinblick", "Abendpost", "Kreisblatt", "Harbour Gazette"];

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length]!;

/** Distinct names: each pair of words is met once before a number is added. */
function nameOf(type: EntityType, index: number): string {
  if (type === "Person") {
    const round = Math.floor(index / (firstNames.length * lastNames.length));
    const last = pick(lastNames, index + Math.floor(index / lastNames.length));
    return `${pick(firstNames, Math.floor(index / lastNames.length))} ${last}${round > 0 ? ` ${round + 1}.` : ""}`;
  }
  const kinds = type === "Organization" ? bodies : happenings;
  const rest = Math.floor(index / (kinds.length * places.length));
  const place = pick(places, Math.floor(index / kinds.length));
  return type === "Organization"
    ? `${pick(kinds, index)} ${place}${rest > 0 ? ` ${rest + 1}` : ""}`
    : `${pick(kinds, index)} in ${place} ${2001 + rest}`;
}

const makers = { Person: person, Organization: organization, Event: event } as const;

function entities(count: number): Named[] {
  const made: Record<EntityType, number> = { Person: 0, Organization: 0, Event: 0 };
  return Array.from({ length: count }, (_, index) => {
    const type: EntityType = index % 8 === 5 ? "Event" : index % 4 === 2 ? "Organization" : "Person";
    made[type] += 1;
    return makers[type](nameOf(type, made[type] - 1));
  });
}

type Pair = Readonly<{ type: RelationType; source: Named; target: Named }>;

/**
 * Each node is joined to one before it, then ends are drawn from those that edges have already, so that few nodes have many
 * edges and most have few, as in news; the first has about a tenth of all.
 */
function pairs(nodes: readonly Named[], count: number, random: () => number): Pair[] {
  const found = new Map<string, Pair>();
  const ends = [0];
  const draw = (): number => (random() < 0.06 ? 0 : ends[Math.floor(random() * ends.length)]!);
  const join = (a: number, b: number): void => {
    const [one, other] = [nodes[a]!, nodes[b]!];
    // Events do nothing themselves: they are spoken about.
    const [source, target] = one.type === "Event" ? [other, one] : [one, other];
    if (a === b || source.type === "Event") return;
    const roll = random();
    const type = target.type === "Event" ? (roll < 0.5 ? "DENIED" : "CRITICIZED") : relationFor(roll);
    const key = `${type}:${source.id}:${target.id}`;
    if (found.has(key)) return;
    found.set(key, { type, source, target });
    ends.push(a, b);
  };
  for (let node = 1; node < nodes.length; node++) {
    const before = found.size;
    while (found.size === before) join(node, draw() % node);
  }
  while (found.size < count) join(draw(), Math.floor(random() * nodes.length));
  return [...found.values()];
}

const relationFor = (roll: number): RelationType => (roll < 0.6 ? "CONTACTED" : roll < 0.85 ? "CRITICIZED" : "DENIED");

function modalityFor(roll: number): Modality {
  if (roll < 0.72) return "asserted";
  if (roll < 0.86) return "alleged";
  return roll < 0.95 ? "negated" : "planned";
}

/** Most edges rest on one statement, every fifth on up to four; some are somebody's word, some say when it happened. */
function said(all: readonly Pair[], nodes: readonly Named[], random: () => number): Said[] {
  const more = randomFrom(7);
  const speakers = nodes.filter(({ type }) => type === "Person").slice(0, 9);
  return all.flatMap((pair) => {
    const times = random() < 0.2 ? 2 + Math.floor(random() * 3) : 1;
    return Array.from({ length: times }, () => ({
      ...pair,
      modality: modalityFor(random()),
      confidence: 0.5 + Math.floor(random() * 50) / 100,
      ...(more() < 0.12 ? { attributedTo: pick(speakers, Math.floor(more() * speakers.length)) } : {}),
      ...(more() < 0.3 ? { eventDate: dayIn(more) } : {}),
    }));
  });
}

const dayIn = (random: () => number): string => {
  const two = (value: number): string => String(value).padStart(2, "0");
  return `${2019 + Math.floor(random() * 6)}-${two(1 + Math.floor(random() * 12))}-${two(1 + Math.floor(random() * 28))}`;
};

export type LargeGraph = Readonly<{ graphs: readonly ArticleGraph[]; nodes: readonly Named[] }>;

/**
 * A newsroom's graph in the size that the viewer is held to: exactly `nodes` nodes and `edges` bundles with their evidence, in
 * articles of ten sentences. Invented, and the same on every call. The first node has the most neighbours, more than one
 * expansion brings. `more` nodes, such as names that would harm, count among the nodes; each is joined once.
 */
export function largeGraph(
  size: Readonly<{ nodes: number; edges: number }> = { nodes: 2000, edges: 5000 },
  more: readonly Named[] = [],
): LargeGraph {
  const random = randomFrom(20240305);
  const nodes = [...entities(size.nodes - more.length), ...more];
  const sentences = said(pairs(nodes, size.edges, random), nodes, random);
  // Repeated statements of an edge must not stand side by side: they are meant to come from different outlets.
  sentences.sort((a, b) => (a.confidence ?? 0) - (b.confidence ?? 0));
  const graphs: ArticleGraph[] = [];
  for (let at = 0; at < sentences.length; at += 10) {
    const number = graphs.length + 1;
    graphs.push(
      articleGraph({
        title: `Bericht ${number}`,
        outlet: pick(outlets, number),
        language: pick(outlets, number) === "Harbour Gazette" ? "en" : "de",
        publishedAt: dayIn(random),
        // Every ninth article is a copy of the one before it.
        story: `story ${number % 9 === 0 ? number - 1 : number}`,
        says: sentences.slice(at, at + 10),
      }),
    );
  }
  return { graphs, nodes };
}
