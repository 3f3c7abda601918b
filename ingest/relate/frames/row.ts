import type { EntityType, Language, Modality, RelationType } from "#schema/ontology.ts";

type Common = Readonly<{
  id: string;
  language: Language;
  relation: RelationType;
  /** Why this is the relation, and where the limits are. */
  reason: string;
  /** A sentence in which the row fires. */
  example: string;
  /** A sentence with the same words in which it must not fire. */
  counterExample: string;
}>;

/**
 * A place of the verb: subj · acc · dat · gen · pp:mit · clause (what is said in a dass-, zu- or that-clause) ·
 * owner (whose the object of the expression is) ·
 * told (the event that a clause below tells, whoever acts in it) · among (nobody: those of the subject do it to each other) ·
 * before (what the sentence before says, where the verb has no object) · voice (whose word the clause is) · topic (its grammatical subject) · this (what the clause itself says).
 * Alternatives in order, parted by a blank; the first that is filled by something fitting counts.
 */
export type Places = string;

export type VerbRow = Common &
  Readonly<{
    /** Lemmas, parted by blanks; "*" is any verb. */
    verbs: string;
    source: Places;
    target: Places;
    /** Lemma or form that must stand among the words of the verb; alternatives parted by "|". */
    needs?: string;
    /** Lemma of the object that makes up a fixed expression: "Kritik" in "Kritik üben". */
    object?: string;
    /** Lemmas or forms that turn it into something else: "Grenze" for "zurückweisen". */
    not?: string;
    /** Lemmas of the target's head that turn it into something else. */
    notTarget?: string;
    /** Heads of the target that the meaning asks for. */
    onlyTarget?: string;
    /** German "sich" must stand by; without this it must not. */
    reflexive?: boolean;
    /** Whether a negation must or must not stand by. */
    negation?: "required" | "forbidden";
    /** Fires only where the subject is the speaker: somebody's own word about what they did. */
    self?: boolean;
    /** Fires only where it is claimed of oneself: "will … haben". */
    claimed?: true;
    /** Fires only on what should have been done: "should have resigned". */
    overdue?: true;
    /** Fires only where it is told as done: "habe … angerührt", "sei … eingegangen". */
    done?: true;
    /** Whose word it is must stand in the sentence or beside its quotation. */
    near?: true;
    /** Fires only on what was done or not done: in the past or the perfect and without a modal verb. */
    past?: true;
    /** Fires only where nobody does it or at no time: "no shot was fired", "at no point did they ask". */
    nobody?: true;
    /** Fires only where the clause behind the verb says that something was not done: "insisted that they had not". */
    undone?: true;
    /** Kind of node that the target must be, where the relation allows several. */
    targetKind?: EntityType;
    /** Nothing may be said of the object behind it: "called him", not "called him a liar". */
    alone?: true;
    /** Fires only where the verb has no object. */
    bare?: true;
    /** Right behind a noun, to which the preposition may belong, the target must be a person. */
    free?: true;
    /** Both sides take part alike: plural subject with "sich", or two that do it. */
    reciprocal?: boolean;
    /** Fires only where what the target is called is bad. */
    judging?: "word" | "quoted";
    /** What a fired row says in any case: "cancelled" means it did not take place. */
    modality?: Modality;
  }>;

export type NounRow = Common &
  Readonly<{
    nouns: string;
    /**
     * Places around the noun: poss · gen · pp:von · subj (subject of its clause) · own (subject, where a possessive
     * before the noun points at it) · apposition (whom the noun explains) · comes (who it comes from: "Kritik kam von X") ·
     * asked (who put the question that it answers: "die Antwort auf eine Anfrage von X").
     */
    source: Places;
    target: Places;
    reciprocal?: boolean;
    not?: string;
    /** Prepositions before the noun that let the clause's subject be the source. */
    under?: string;
    modality?: "negated" | "planned";
  }>;

export const words = (list: string | undefined): ReadonlySet<string> =>
  new Set((list ?? "").split(/[\s|]+/u).filter((word) => word !== ""));
