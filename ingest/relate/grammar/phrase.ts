/** A noun phrase without what follows its head, and the preposition before it. */
export type Phrase = Readonly<{
  /** Position in the list of the sentence's phrases. */
  index: number;
  /** Token range without the preposition, end exclusive. */
  from: number;
  to: number;
  head: number;
  preposition?: string;
  prepositionAt?: number;
  /** Bits of case-marks.ts. */
  cases: number;
  number?: "sg" | "pl";
  kind: "noun" | "name" | "pronoun" | "reflexive" | "relative";
  /** Mention that says who or what it is. */
  mention?: number;
  /** Mention whose genitive or possessive stands before the head: "Trumps" in "Trumps Kritik". */
  possessor?: number;
  /** Index of the phrase that ends right before this one. */
  after?: number;
  /** Index of the phrase in whose frame this one stands: "von X" in "die von X geplante Reform". */
  inside?: number;
  /** Token of its determiner where other phrases stand between that and the participle. */
  frameAt?: number;
  /** Can be a genitive that belongs to the phrase before it. */
  genitive: boolean;
}>;
