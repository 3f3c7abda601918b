import type { PartialDate } from "#schema/dates.ts";
import type { EntityType, Language, Modality, RelationType } from "#schema/ontology.ts";

/** One annotated article in the one shape that scoring knows; gold folders and frame files are turned into it. */
export type AnnotatedArticle = Readonly<{
  /** File or free name. */
  name: string;
  /** File name, news or written, by which figures are split. */
  kind: "gold" | "real" | "written";
  language: Language;
  text: string;
  /** What the file says of the article, where it is one that an ingest reads. */
  head?: Readonly<{ title: string; outlet?: string; publishedAt?: PartialDate }>;
  entities: readonly AnnotatedEntity[];
  statements: readonly AnnotatedStatement[];
}>;

export type AnnotatedEntity = Readonly<{
  id: string;
  type: EntityType;
  name: string;
  aliases: readonly string[];
  /** Parts of words by which an event is known, lower case. */
  keywords: readonly string[];
  optional: boolean;
}>;

export type AnnotatedStatement = Readonly<{
  type: RelationType;
  source: string;
  target: string;
  /** Ends that count as well. */
  acceptSource: readonly string[];
  acceptTarget: readonly string[];
  evidence: readonly string[];
  attributedTo: readonly string[];
  modality: Modality;
  reciprocal: boolean;
  optional: boolean;
  /** Phrases of the evidence that stand for the ends, where the annotation gives them. */
  sourceText: string;
  targetText: string;
  trigger: string;
}>;
