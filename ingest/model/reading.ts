import type { Span } from "#schema/entity.ts";
import type { EntityType, Modality, RelationType } from "#schema/ontology.ts";
import type { KnownMention } from "./found-mention.ts";

/** How a mention refers: by a proper name, by a role or common noun ("die Kanzlerin", "the company"), by a pronoun. */
export type MentionKind = "name" | "role" | "pronoun";

/** One place where the text refers to somebody or something. Spans are UTF-16 offsets into the text that was read. */
export type MentionReading = Readonly<{
  span: Span;
  /** A pronoun has the type of what it most probably refers to; `Person` where that is unknown. */
  type: EntityType;
  kind: MentionKind;
  /** The number of its entity where the mention was handed in with one. */
  entity?: number;
  /** Probability 0..1 that the span, its type and its kind are right. 1 for pronouns, which are found by their form. */
  score: number;
}>;

/** Two mentions of one entity, as the model sees it. Indices refer to `ModelReading.mentions`. */
export type CorefLink = Readonly<{
  mention: number;
  /** The other mention: stands before, except that a pronoun may point forwards. Never itself a pronoun. */
  antecedent: number;
  /** Probability 0..1. All links of one mention add up to at most 1; the rest is "first mention of something new". */
  score: number;
}>;

/** The end of a candidate: a mention, or a stretch of text that names the event. */
export type CandidateTarget = Readonly<{ kind: "mention"; mention: number }> | Readonly<{ kind: "span"; span: Span }>;

/** A statement that the text may make. Candidates come ranked, best first. */
export type StatementCandidate = Readonly<{
  relation: RelationType;
  /** The word that carries the relation. */
  trigger: Span;
  /** The sentence of the trigger, one of the spans that were handed in. */
  sentence: Span;
  /** Index into `ModelReading.mentions`; a pronoun or role noun where the sentence uses one, see `clusters`. */
  source: number;
  target: CandidateTarget;
  /** Mention whose word it is, when that is neither the source nor the article itself. */
  speaker?: number;
  modality: Modality;
  /** Probability 0..1 that the modality is right, given that the statement is. */
  modalityScore: number;
  /** Calibrated probability 0..1 that the statement (relation and both ends) is right. */
  score: number;
  /** What the score is made of, each 0..1 and not calibrated: that the word triggers the relation, and that each end is it. */
  chances: Readonly<{ trigger: number; source: number; target: number }>;
}>;

/** What the model reads in one text. The same text gives the same reading on every run. */
export type ModelReading = Readonly<{
  /** In order of their start; no two overlap. */
  mentions: readonly MentionReading[];
  /** Every link with a score of at least 0.1, by mention, best first. */
  links: readonly CorefLink[];
  /**
   * Mentions of persons and organizations sorted into entities, pronouns included: each inner list holds indices into
   * `mentions` in order; every such mention is in exactly one list. Events are not clustered.
   */
  clusters: readonly (readonly number[])[];
  statements: readonly StatementCandidate[];
}>;

/** A proper name of a person or organization as the model alone sees it, with its probability 0..1. */
export type NameReading = Span & Readonly<{ type: "Person" | "Organization"; score: number }>;

/** A text that went through the encoder: the names in it, and the rest of the reading once the mentions are settled. */
export type Encoded = Readonly<{
  /** In order of their start; no two overlap. */
  names: readonly NameReading[];
  /** See `Model.read`. */
  read: (known?: readonly KnownMention[]) => Promise<ModelReading>;
}>;

/**
 * The model, loaded. `read` takes the text, its sentences (ordered, not overlapping; text outside them is not read) and the
 * mentions that are known already; what the model itself finds is added where it does not overlap with them.
 */
export type Model = Readonly<{
  /** Name and version of the weights, for example `beleg-reader/1`. */
  version: string;
  /** Which runtime computes: the native one, or WebAssembly where that does not load. */
  runtime: "native" | "wasm";
  read: (text: string, sentences: readonly Span[], known?: readonly KnownMention[]) => Promise<ModelReading>;
  /** The first half of `read`, which takes nearly all of its time: what is known may depend on the names in it. */
  encode: (text: string, sentences: readonly Span[]) => Promise<Encoded>;
}>;

/** Why there is no model: one line for people. The extractor then works with its rules alone. */
export type ModelUnavailable = Readonly<{ unavailable: string }>;
