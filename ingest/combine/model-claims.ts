import type { RelationType } from "#schema/ontology.ts";
import type { Claim, LocalEntity, Mention, Related } from "../document.ts";
import { localEntities, type ModelEntity } from "../model/local-entities.ts";
import type { ModelReading, StatementCandidate } from "../model/reading.ts";
import { entitiesOfReading } from "./model-links.ts";
import { overlap, tokenRange } from "./token-range.ts";

/** What of the two is said. Chosen on held-out articles, see training/MODEL_CARD.md. */
export type Weights = Readonly<{
  /** Least score of a statement that only the model makes. */
  alone: Readonly<Record<RelationType, number>>;
  /** Share that a rule's confidence keeps where the model sees nothing of the kind in the sentence. */
  unseen: Readonly<Record<RelationType, number>>;
  /** A rule's claim is kept from this confidence on. */
  least: number;
}>;

export const weights: Weights = {
  alone: { CONTACTED: 0.55, DENIED: 0.55, CRITICIZED: 0.3 },
  // The model overlooks most contacts and denials (MODEL_CARD.md), so its silence says something about criticism alone.
  unseen: { CONTACTED: 1, DENIED: 1, CRITICIZED: 0.6 },
  least: 0.3,
};

/** The article's entities and mentions while claims of the model add to them. */
class Ends {
  readonly entities: LocalEntity[];
  readonly mentions: Mention[];
  readonly entityOf: (number | undefined)[];
  readonly #related: Related;
  readonly #meant: readonly (number | undefined)[];
  readonly #reading: ModelReading;
  readonly #clusters: readonly ModelEntity[];
  readonly #added = new Map<string, number>();

  constructor(related: Related, reading: ModelReading) {
    this.#related = related;
    this.#reading = reading;
    this.#meant = entitiesOfReading(related, reading);
    this.#clusters = localEntities(related.text, reading);
    this.entities = [...related.entities];
    this.mentions = [...related.mentions];
    this.entityOf = [...related.entityOf];
  }

  /** Entity that a mention of the model stands for; one that no rule knows is added. */
  ofMention(index: number): number | undefined {
    const known = this.#meant[index];
    if (known !== undefined) return known;
    const cluster = this.#clusters.find(({ mentions }) => mentions.includes(index));
    const first = cluster?.mentions
      .map((at) => this.#reading.mentions[at])
      .find((mention) => mention?.kind !== "pronoun");
    if (!cluster || !first || cluster.name === "") return undefined;
    return this.#add(cluster.type, cluster.name, first.span, cluster.unnamed);
  }

  /** Event that a stretch of text names: one that a rule knows there, else a new one. */
  ofSpan(span: Readonly<{ start: number; end: number }>): number | undefined {
    const known = this.mentions.find((mention) => mention.type === "Event" && overlap(mention, span));
    const entity = known && this.entityOf[known.index];
    return (
      entity ?? this.#add("Event", this.#related.text.slice(span.start, span.end).replaceAll(/\s+/gu, " "), span, true)
    );
  }

  #add(
    type: LocalEntity["type"],
    name: string,
    span: Readonly<{ start: number; end: number }>,
    unnamed: boolean,
  ): number | undefined {
    const before = this.#added.get(`${type} ${name}`);
    const range = tokenRange(this.#related.tokens, span);
    if (before !== undefined || !range) return before;
    const index = this.mentions.length;
    const kind = type === "Event" ? "event" : unnamed ? "role" : "name";
    const sentence = this.#related.tokens[range.from]?.sentence ?? 0;
    this.mentions.push({
      index,
      ...span,
      ...range,
      sentence,
      head: range.to - 1,
      kind,
      type,
      rule: "model",
      score: 0.5,
    });
    const entity = this.entities.length;
    this.entityOf.push(entity);
    this.entities.push({
      index: entity,
      type,
      name,
      aliases: [],
      mentions: [index],
      roles: [],
      unnamed,
      disambiguator: "",
    });
    this.#added.set(`${type} ${name}`, entity);
    return entity;
  }
}

type Placed = Readonly<{ candidate: StatementCandidate; source: number; target: number; speaker: number | undefined }>;

const sameEnds = (claim: Claim, { source, target, candidate }: Placed): boolean =>
  (claim.source === source && claim.target === target) ||
  (candidate.relation === "CONTACTED" && claim.source === target && claim.target === source);

/** Agreement of two independent readers: wrong only if both are. */
const together = (a: number, b: number): number => 1 - (1 - a) * (1 - b);

/** Claims of the rules, weighed by what the model reads in the same sentence, and what only the model reads. */
export function withModelClaims(related: Related, reading: ModelReading, choose: Weights = weights): Related {
  const ends = new Ends(related, reading);
  const about = (claim: Claim): readonly StatementCandidate[] =>
    reading.statements.filter((one) => one.relation === claim.type && overlap(one.trigger, claim));
  const kept = related.claims.map((claim) => {
    const agreed = placed(about(claim), ends).find((one) => sameEnds(claim, one));
    const confidence = agreed
      ? together(claim.confidence, agreed.candidate.score)
      : about(claim).length > 0
        ? claim.confidence
        : claim.confidence * choose.unseen[claim.type];
    return { ...claim, confidence: Math.round(confidence * 100) / 100 };
  });
  const said = new Set(
    kept.flatMap(({ type, source, target }) => [
      `${type} ${source} ${target}`,
      ...(type === "CONTACTED" ? [`${type} ${target} ${source}`] : []),
    ]),
  );
  const strong = reading.statements.filter(({ relation, score }) => score >= choose.alone[relation]);
  const added = placed(strong, ends).filter(({ candidate, source, target }) => {
    const key = `${candidate.relation} ${source} ${target}`;
    return source !== target && !said.has(key) && said.add(key);
  });
  const claims = [
    ...kept.filter(({ confidence }) => confidence >= choose.least),
    ...added.map((one) => claimOf(one, related)),
  ];
  claims.sort((a, b) => a.start - b.start || a.source - b.source || a.target - b.target);
  return { ...related, entities: ends.entities, mentions: ends.mentions, entityOf: ends.entityOf, claims };
}

function placed(candidates: readonly StatementCandidate[], ends: Ends): readonly Placed[] {
  return candidates.flatMap((candidate) => {
    const source = ends.ofMention(candidate.source);
    const { target: end, speaker } = candidate;
    const target = end.kind === "mention" ? ends.ofMention(end.mention) : ends.ofSpan(end.span);
    if (source === undefined || target === undefined) return [];
    return [{ candidate, source, target, speaker: speaker === undefined ? undefined : ends.ofMention(speaker) }];
  });
}

function claimOf({ candidate, source, target, speaker }: Placed, { text }: Related): Claim {
  const { relation, sentence, trigger, modality, score } = candidate;
  return {
    type: relation,
    source,
    target,
    ...sentence,
    trigger: text.slice(trigger.start, trigger.end),
    modality,
    confidence: Math.round(score * 100) / 100,
    rule: "model",
    why: "the model reads it so; no rule speaks to it",
    ...(speaker !== undefined && speaker !== source ? { speaker } : {}),
  };
}
