import type { Rule, RuleSize, RuleTarget } from "../state/rules.ts";
import { allows, hasField, mostRules, ruleSizes } from "../state/rules.ts";
import { plain, safe } from "./safe-text.ts";

/** Letters of a name or a value. */
const longest = 200;

const flags = ({ on, bold, ring }: Rule): string => `${on ? "" : "o"}${bold ? "b" : ""}${ring ? "r" : ""}`;

/** `node~degree~atLeast~10~~D55E00~larger~br~name`, in the order in which they decide; undefined without rules. */
export function encodeRules(rules: readonly Rule[]): string | undefined {
  const texts = rules.map((rule) =>
    [
      ...[rule.of, rule.field, rule.operator, safe(rule.value), safe(rule.to)],
      ...[rule.colour?.slice(1) ?? "", rule.size, flags(rule), safe(rule.name)],
    ].join("~"),
  );
  return texts.length === 0 ? undefined : texts.join(",");
}

function decodeRule(text: string, id: number): Rule[] {
  const [of, field, operator, value, to, colour, size, marks, name] = partsOf(text);
  if (!isTarget(of) || !hasField(of, field)) return [];
  if (!allows({ of, field }, operator)) return [];
  return [
    {
      ...{ id, of, field, operator },
      ...{ value: plain(value, longest), to: plain(to, longest), name: plain(name, longest) },
      ...(/^[0-9a-f]{6}$/i.test(colour) ? { colour: `#${colour.toUpperCase()}` } : {}),
      size: isSize(size) ? size : "same",
      ...{ on: !marks.includes("o"), bold: marks.includes("b"), ring: marks.includes("r") },
    },
  ];
}

type Parts = [
  of: string,
  field: string,
  operator: string,
  value: string,
  to: string,
  ...drawn: [string, string, string, string],
];
const partsOf = (text: string): Parts => Object.assign(["", "", "", "", "", "", "", "", ""] as Parts, text.split("~"));

const isTarget = (text: string): text is RuleTarget => text === "node" || text === "edge";
const isSize = (text: string): text is RuleSize => Object.hasOwn(ruleSizes, text);

/** Reads what `encodeRules` wrote; a rule that nobody could have made is left out. */
export const decodeRules = (value: string | null): readonly Rule[] =>
  (value ?? "")
    .split(",")
    .slice(0, mostRules)
    .flatMap((text, index) => decodeRule(text, index + 1));
