import type { Condition, Rule, RuleSize, RuleTarget } from "../state/rules.ts";
import { allows, hasField, mostConditions, mostRules, ruleSizes } from "../state/rules.ts";
import { plain, safe } from "./safe-text.ts";

/** Letters of a name or a value. */
const longest = 200;

const flags = ({ on, bold, ring }: Rule): string => `${on ? "" : "o"}${bold ? "b" : ""}${ring ? "r" : ""}`;

/**
 * `node~degree~atLeast~10~~D55E00~larger~br~name`, in the order in which they decide; undefined without rules. Conditions after
 * the first follow the name, four parts each.
 */
export function encodeRules(rules: readonly Rule[]): string | undefined {
  const texts = rules.map((rule) => {
    const [first, ...further] = rule.conditions.map(encodeCondition);
    const drawn = [rule.colour?.slice(1) ?? "", rule.size, flags(rule), safe(rule.name)];
    return [rule.of, ...(first ?? []), ...drawn, ...further.flat()].join("~");
  });
  return texts.length === 0 ? undefined : texts.join(",");
}

const encodeCondition = ({ field, operator, value, to }: Condition): string[] => [
  field,
  operator,
  safe(value),
  safe(to),
];

function decodeCondition(of: RuleTarget, parts: readonly string[]): Condition[] {
  const [field = "", operator = "", value = "", to = ""] = parts;
  if (!hasField(of, field) || !allows({ of, field }, operator)) return [];
  return [{ field, operator, value: plain(value, longest), to: plain(to, longest) }];
}

/** Where the parts of a rule stand. */
const parts = { first: 1, drawn: 5, further: 9, condition: 4 };

function decodeRule(text: string, id: number): Rule[] {
  const all = text.split("~");
  const [of = ""] = all;
  if (!isTarget(of)) return [];
  const [first] = decodeCondition(of, all.slice(parts.first, parts.drawn));
  if (!first) return [];
  const [colour = "", size = "", marks = "", name = ""] = all.slice(parts.drawn, parts.further);
  const starts = Array.from({ length: mostConditions - 1 }, (_, index) => parts.further + index * parts.condition);
  const further = starts.flatMap((at) => decodeCondition(of, all.slice(at, at + parts.condition)));
  return [
    {
      ...{ id, of, conditions: [first, ...further], name: plain(name, longest) },
      ...(/^[0-9a-f]{6}$/i.test(colour) ? { colour: `#${colour.toUpperCase()}` } : {}),
      size: isSize(size) ? size : "same",
      ...{ on: !marks.includes("o"), bold: marks.includes("b"), ring: marks.includes("r") },
    },
  ];
}

const isTarget = (text: string): text is RuleTarget => text === "node" || text === "edge";
const isSize = (text: string): text is RuleSize => Object.hasOwn(ruleSizes, text);

/** Reads what `encodeRules` wrote; a rule that nobody could have made is left out. */
export const decodeRules = (value: string | null): readonly Rule[] =>
  (value ?? "")
    .split(",")
    .slice(0, mostRules)
    .flatMap((text, index) => decodeRule(text, index + 1));
