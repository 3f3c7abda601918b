/** A full verb with its auxiliaries. */
export type Predicate = Readonly<{
  clause: number;
  /** Token of the full verb; of the finite part when it is separable. */
  verb: number;
  lemma: string;
  /** Every lemma that the form can have: "getroffen" is of "triefen" as well as of "treffen". */
  lemmas: readonly string[];
  /** Tokens among which its own arguments stand. */
  domain: readonly number[];
  passive: boolean;
  /** Lemma of the modal verb over it: sollen, wollen, will, may. */
  modal?: string;
  perfect: boolean;
  future: boolean;
  /** Konjunktiv I, or another sign that the clause reports. */
  reported: boolean;
  finite?: number;
  /** Index of the phrase that it describes as a participle before the noun. */
  attributive?: number;
  /** Second of two coordinated verbs: its subject stands outside its domain. */
  second: boolean;
}>;
