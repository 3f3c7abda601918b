/** A verb with the words that belong to it; embedded clauses are left out and stand for themselves. */
export type Clause = Readonly<{
  /** Position in the list of the sentence's clauses. */
  index: number;
  /** main · sub: after a subjunction · rel: relative · inf: zu- or to-infinitive · ing: English -ing clause · comp: English clause without "that". */
  kind: "main" | "sub" | "rel" | "inf" | "ing" | "comp";
  /** Token indices in order; not always in one piece. */
  tokens: readonly number[];
  /** Subjunction or relative pronoun. */
  opener?: number;
  /** Clause that stands right before this one and governs it when this is not a main clause. */
  parent?: number;
  /** Clause whose subject this one shares when it has none of its own. */
  conjoined?: number;
  finite?: number;
}>;

/** A stretch between boundaries that holds at most one finite verb. */
export type Segment = Readonly<{
  tokens: readonly number[];
  /** What stands before it: punctuation, a conjunction, or nothing at the beginning. */
  boundary: "start" | "comma" | "colon" | "dash" | "conjunction" | "open";
  finite?: number;
  /** A clause begins here whose verb stands behind an apposition. */
  awaits?: boolean;
}>;
