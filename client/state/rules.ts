/** What a field of a rule holds, and so what can be asked of it. A share is 0..1, asked for and shown in percent. */
export type FieldKind = "choice" | "text" | "number" | "share" | "date" | "flag";

/** What a rule can ask of nodes and of edges. */
export const ruleFields = {
  node: {
    type: "choice",
    name: "text",
    degree: "number",
    articles: "number",
    pagerank: "share",
    betweenness: "share",
    outlet: "choice",
    speaker: "choice",
    first: "date",
    last: "date",
    contested: "flag",
    merged: "flag",
  },
  edge: {
    relation: "choice",
    modality: "choice",
    contested: "flag",
    stories: "number",
    statements: "number",
    confidence: "share",
    published: "date",
    happened: "date",
    outlet: "choice",
    speaker: "choice",
    name: "text",
  },
} as const satisfies Record<string, Readonly<Record<string, FieldKind>>>;

export type RuleTarget = keyof typeof ruleFields;
export type NodeField = keyof (typeof ruleFields)["node"];
export type EdgeField = keyof (typeof ruleFields)["edge"];
export type RuleField = NodeField | EdgeField;

export const operatorsOf = {
  choice: ["is", "isNot"],
  text: ["contains", "is"],
  number: ["atLeast", "atMost", "between"],
  share: ["atLeast", "atMost", "between"],
  date: ["atLeast", "atMost", "between"],
  flag: ["has", "hasNot"],
} as const satisfies Record<FieldKind, readonly string[]>;
export type RuleOperator = (typeof operatorsOf)[FieldKind][number];

/** How many times as large what matches is drawn: the radius of a node, the width of an edge. */
export const ruleSizes = { same: 1, smaller: 0.6, larger: 1.5, largest: 2.3 } as const;
export type RuleSize = keyof typeof ruleSizes;

/** "Where a field is such and such, draw it so." Of several that match, the uppermost decides on colour, size, name and ring. */
export type Rule = Readonly<{
  /** Tells the rules of one view apart; the address does not carry it. */
  id: number;
  of: RuleTarget;
  on: boolean;
  /** Empty: it is called by what it asks. */
  name: string;
  field: RuleField;
  operator: RuleOperator;
  /** As typed: a word, a number, percent of a share or a partial date; `to` is the upper end of `between`. */
  value: string;
  to: string;
  /** Hexadecimal; without it the colour stays. */
  colour?: string | undefined;
  size: RuleSize;
  bold: boolean;
  ring: boolean;
}>;

/** Rules that one view may have. */
export const mostRules = 50;

export function fieldKind({ of, field }: Pick<Rule, "of" | "field">): FieldKind {
  const kinds: Readonly<Record<string, FieldKind>> = ruleFields[of];
  return kinds[field] ?? "text";
}

export const hasField = (of: RuleTarget, field: string): field is RuleField => Object.hasOwn(ruleFields[of], field);

export const allows = (rule: Pick<Rule, "of" | "field">, operator: string): operator is RuleOperator =>
  (operatorsOf[fieldKind(rule)] as readonly string[]).includes(operator);

/** A rule that matches something on most canvases, to be changed at once. */
export const newRule = (of: RuleTarget, id: number): Rule => ({
  ...{ id, of, on: true, name: "", to: "", colour: "#D55E00", bold: false, ring: false },
  ...(of === "node"
    ? ({ field: "degree", operator: "atLeast", value: "10", size: "larger" } as const)
    : ({ field: "stories", operator: "atLeast", value: "2", size: "larger" } as const)),
});

/** Asks for another field: what was asked of the old one means nothing for it. */
export const withField =
  (field: RuleField) =>
  (rule: Rule): Rule => {
    const next = { ...rule, field, value: "", to: "" };
    return { ...next, operator: operatorsOf[fieldKind(next)][0] };
  };

export const nextRuleId = (rules: readonly Rule[]): number => Math.max(0, ...rules.map(({ id }) => id)) + 1;

/** Moves a rule by so many places among all, as far as there are any. */
export const moveRule =
  (id: number, by: number) =>
  (rules: readonly Rule[]): readonly Rule[] => {
    const at = rules.findIndex((rule) => rule.id === id);
    const to = Math.min(Math.max(0, at + by), rules.length - 1);
    const moved = rules[at];
    if (!moved || to === at) return rules;
    const rest = rules.filter((rule) => rule !== moved);
    return [...rest.slice(0, to), moved, ...rest.slice(to)];
  };

export const changeRule =
  (id: number, change: (rule: Rule) => Rule) =>
  (rules: readonly Rule[]): readonly Rule[] =>
    rules.map((rule) => (rule.id === id ? change(rule) : rule));
