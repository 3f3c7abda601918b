import type { Span } from "#schema/entity.ts";
import type { EntityType, Language, Modality, RelationType } from "#schema/ontology.ts";

/** What the first stage gets: an article's exact text and what its file said about it. Offsets are UTF-16, end exclusive. */
export type Plain = Readonly<{
  text: string;
  title: string;
  language: Language;
  /** Publication date, ISO with its own precision. */
  publishedAt?: string;
  outlet?: string;
}>;

/** `text` is prose; the others are kept apart from it and yield no statements. */
export type BlockKind = "text" | "headline" | "caption" | "debris";

export type Block = Span & Readonly<{ kind: BlockKind }>;

export type Sentence = Span & Readonly<{ index: number; block: number; kind: BlockKind }>;

/** A stretch between quotation marks. `start` and `end` exclude the marks. */
export type Quotation = Span &
  Readonly<{
    /** Speech has a verb or several words; scare quotes and titles do not count as speech. */
    speech: boolean;
    depth: number;
  }>;

export type Split = Plain &
  Readonly<{ blocks: readonly Block[]; sentences: readonly Sentence[]; quotations: readonly Quotation[] }>;

/** Universal part-of-speech tags (https://universaldependencies.org/u/pos/) as far as they are told apart here. */
export type Pos =
  | "NOUN"
  | "PROPN"
  | "VERB"
  | "AUX"
  | "ADJ"
  | "ADV"
  | "DET"
  | "PRON"
  | "ADP"
  | "CCONJ"
  | "SCONJ"
  | "PART"
  | "NUM"
  | "INTJ"
  | "PUNCT"
  | "X";

/** One reading of a form; a form can have several, the likeliest first. */
export type Reading = Readonly<{
  pos: Pos;
  lemma: string;
  /** finite, infinitive, zu-infinitive, participle; verbs only. */
  form?: "fin" | "inf" | "zu" | "part" | "imp";
  mood?: "ind" | "subj1" | "subj2";
  tense?: "pres" | "past";
  person?: 1 | 2 | 3;
  number?: "sg" | "pl";
  gender?: "m" | "f" | "n";
  cases?: readonly ("nom" | "gen" | "dat" | "acc")[];
}>;

export type Token = Span &
  Readonly<{
    index: number;
    sentence: number;
    text: string;
    /** Likeliest first; never empty. */
    readings: readonly Reading[];
    /** Lemma of the whole verb when this is its finite part or its particle: `zurückweisen` for "wies … zurück". */
    verb?: string;
    /** Infinitive of the verb whose participle this is, with an adjective's ending: `kritisieren` for "kritisierten". */
    participleOf?: string;
    /** Index of the particle of a separable verb (on the finite part), or of the finite part (on the particle). */
    partner?: number;
  }>;

export type Tagged = Split & Readonly<{ tokens: readonly Token[] }>;

export type Gender = "m" | "f" | "n";

/** A span that refers to somebody or something. */
export type Mention = Span &
  Readonly<{
    index: number;
    sentence: number;
    /** Token range, end exclusive. */
    from: number;
    to: number;
    /** Token that decides gender, number and role. */
    head: number;
    /** name: a proper name, title left out · role: "der Kandidatensohn" · pronoun · event: a noun phrase for an event. */
    kind: "name" | "role" | "pronoun" | "event";
    type: EntityType;
    gender?: Gender;
    number?: "sg" | "pl";
    /** Mentions inside this one: "Trumps" in "Trumps Anwalt". */
    inner?: readonly number[];
    /** Which rule, list or model found it. */
    rule: string;
    /** 0..1 */
    score: number;
  }>;

export type Found = Tagged & Readonly<{ mentions: readonly Mention[] }>;

/** Somebody or something within one article. */
export type LocalEntity = Readonly<{
  index: number;
  type: EntityType;
  /** Fullest name that the article gives, titles left out. */
  name: string;
  /** Every other surface form that means it wherever it stands; pronouns left out. */
  aliases: readonly string[];
  mentions: readonly number[];
  gender?: Gender;
  number?: "sg" | "pl";
  /** Roles that the article gives it: "Außenminister", "Präsidentensohn". */
  roles: readonly string[];
  /** Only this article can tell who it is ("eine russische Anwältin"): never joined with others by its name. */
  unnamed: boolean;
  /** Keeps apart who has the same name: "jr". Empty otherwise. */
  disambiguator: string;
}>;

export type Resolved = Found &
  Readonly<{
    entities: readonly LocalEntity[];
    /** Entity of each mention, undefined where it stays open who is meant. */
    entityOf: readonly (number | undefined)[];
  }>;

/** A statement before ids: ends are entities of this article. */
export type Claim = Readonly<{
  type: RelationType;
  /** Index into `entities`. */
  source: number;
  target: number;
  /** Evidence, the whole sentence or sentences that say it. */
  start: number;
  end: number;
  trigger: string;
  /** Index into `entities`: whose word it is. */
  speaker?: number;
  modality: Modality;
  /** 0..1 */
  confidence: number;
  rule: string;
  /** One line on how it came about, for `--explain`. */
  why: string;
  eventDate?: string;
}>;

export type Related = Resolved & Readonly<{ claims: readonly Claim[] }>;
