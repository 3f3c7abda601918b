import type { Span } from "#schema/entity.ts";
import type { EntityType } from "#schema/ontology.ts";
import type { MentionKind } from "./reading.ts";

/** What a mention looks like to the network: training/vocabulary.py's SPANS, then the pronoun. */
export const shapes: readonly Readonly<{ type: EntityType; kind: MentionKind }>[] = [
  { type: "Person", kind: "name" },
  { type: "Person", kind: "role" },
  { type: "Organization", kind: "name" },
  { type: "Organization", kind: "role" },
  { type: "Event", kind: "name" },
  { type: "Person", kind: "pronoun" },
];

export const shape = { personName: 0, personRole: 1, organizationName: 2, organizationRole: 3, event: 4, pronoun: 5 };

/** A mention over words of the text; `end` is exclusive. */
export type FoundMention = Readonly<{
  start: number;
  end: number;
  shape: number;
  /** 0..1 */
  score: number;
  /** Its words as they are written. */
  words: readonly string[];
  /** Entity that whoever handed the mention in says it means. */
  entity?: number;
}>;

/** A mention that is known before the model reads. */
export type KnownMention = Span &
  Readonly<{
    type: EntityType;
    kind: MentionKind;
    /** Equal numbers mean the same; undefined where it is open who is meant. */
    entity: number | undefined;
  }>;

export const shapeOf = (type: EntityType, kind: MentionKind): number =>
  kind === "pronoun" ? shape.pronoun : shapes.findIndex((one) => one.type === type && one.kind === kind);

export const isPerson = ({ shape: of }: FoundMention): boolean => of === shape.personName || of === shape.personRole;
export const isName = ({ shape: of }: FoundMention): boolean =>
  of === shape.personName || of === shape.organizationName;
