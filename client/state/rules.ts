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

/** One thing that a rule asks. */
export type Condition = Readonly<{
  field: RuleField;
  operator: RuleOperator;
  /** As typed: a word, a number, percent of a share or a partial date; `to` is the upper end of `between`. */
  value: string;
  to: string;
}>;
/** A condition with what it is asked of. */
export type Asked = Condition & Readonly<{ of: RuleTarget }>;

/** "Where all of this holds, draw it so." Of several that match, the uppermost decides on colour, size, name and ring. */
export type Rule = Readonly<{
  /** Tells the rules of one view apart; the address does not carry it. */
  id: number;
  of: RuleTarget;
  on: boolean;
  /** Empty: it is called by what it asks. */
  name: string;
  /** One at least. */
  conditions: readonly Condition[];
  /** Hexadecimal; without it the colour stays. */
  colour?: string | undefined;
  size: RuleSize;
  bold: boolean;
  ring: boolean;
}>;

/** Conditions that one rule may have. */
export const mostConditions = 5;

/** Rules that one view may have. */
export const mostRules = 50;

export function fieldKind({ of, field }: Pick<Asked, "of" | "field">): FieldKind {
  const kinds: Readonly<Record<string, FieldKind>> = ruleFields[of];
  return kinds[field] ?? "text";
}

export const hasField = (of: RuleTarget, field: string): field is RuleField => Object.hasOwn(ruleFields[of], field);

export const allows = (asked: Pick<Asked, "of" | "field">, operator: string): operator is RuleOperator =>
  (operatorsOf[fieldKind(asked)] as readonly string[]).includes(operator);

export const askedBy = ({ of, conditions }: Pick<Rule, "of" | "conditions">): Asked[] =>
  conditions.map((condition) => ({ of, ...condition }));

/** A rule that matches something on most canvases, to be changed at once. */
export const newRule = (of: RuleTarget, id: number): Rule => ({
  ...{ id, of, on: true, name: "", colour: "#D55E00", size: "larger", bold: false, ring: false },
  conditions: [
    of === "node"
      ? { field: "degree", operator: "atLeast", value: "10", to: "" }
      : { field: "stories", operator: "atLeast", value: "2", to: "" },
  ],
});

/** Asks of a field what it allows first. */
export const ask = (of: RuleTarget, field: RuleField): Condition => ({
  ...{ field, value: "", to: "" },
  operator: operatorsOf[fieldKind({ of, field })][0],
});

/** Asks one thing more, of a field that the rule does not ask yet where there is one. */
export function withCondition(rule: Rule): Rule {
  const { of, conditions } = rule;
  if (conditions.length >= mostConditions) return rule;
  const asked = new Set(conditions.map(({ field }) => field));
  const fields = Object.keys(ruleFields[of]) as RuleField[];
  return { ...rule, conditions: [...conditions, ask(of, fields.find((field) => !asked.has(field)) ?? "name")] };
}

/** A rule keeps its last condition. */
export const withoutCondition =
  (index: number) =>
  (rule: Rule): Rule =>
    rule.conditions.length < 2 ? rule : { ...rule, conditions: rule.conditions.filter((_, at) => at !== index) };

export const changeCondition =
  (index: number, change: Partial<Condition>) =>
  (rule: Rule): Rule => ({
    ...rule,
    conditions: rule.conditions.map((old, at) => (at === index ? { ...old, ...change } : old)),
  });

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
