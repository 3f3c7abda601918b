import type { TFunction } from "i18next";
import { Modality, EntityType, RelationType } from "#schema/ontology.ts";
import { formatDate, formatShare } from "../i18n/format.ts";
import { sourceName } from "../legend/source-name.ts";
import { noName } from "../look/rule-paint.ts";
import type { Rule, RuleField, RuleOperator } from "../state/rules.ts";
import { fieldKind } from "../state/rules.ts";

type Words = Readonly<{ t: TFunction; language: string }>;
type Asks = Pick<Rule, "of" | "field" | "operator" | "value" | "to">;

export const fieldText = (t: TFunction, { of, field }: Readonly<{ of: Rule["of"]; field: RuleField }>): string =>
  of === "edge" && field === "name" ? t("rules.endName") : t(`rules.fields.${field}`);

export function operatorText(t: TFunction, rule: Pick<Rule, "of" | "field">, operator: RuleOperator): string {
  const isDate = fieldKind(rule) === "date";
  return isDate && (operator === "atLeast" || operator === "atMost" || operator === "between")
    ? t(`rules.dates.${operator}`)
    : t(`rules.operators.${operator}`);
}

/** What a value of a choice is called. */
export function choiceText({ t, language }: Words, field: RuleField, value: string): string {
  if (field === "type" && isOf(EntityType.options, value)) return t(`graph.type.${value}`);
  if (field === "relation" && isOf(RelationType.options, value)) return t(`graph.relations.${value}`);
  if (field === "modality" && isOf(Modality.options, value)) return t(`graph.modality.${value}`);
  const name = value === noName ? "" : value;
  return sourceName({ t, language }, field === "speaker" ? "speakers" : "outlets", name);
}

const isOf = <T extends string>(options: readonly T[], value: string): value is T =>
  (options as readonly string[]).includes(value);

function valueText({ t, language }: Words, rule: Asks): string {
  const kind = fieldKind(rule);
  const shown = (value: string): string => {
    if (value === "") return t("rules.open");
    if (kind === "choice") return choiceText({ t, language }, rule.field, value);
    if (kind === "date") return formatDate(value, language);
    if (kind === "share" && value.trim() !== "") return formatShare(Number(value) / 100, language);
    return kind === "text" ? t("rules.quoted", { value }) : value;
  };
  return rule.operator === "between"
    ? t("rules.range", { from: shown(rule.value), to: shown(rule.to) })
    : shown(rule.value);
}

/** What a rule is called: by its name, else by what it asks. */
export function ruleText({ t, language }: Words, rule: Asks & Pick<Rule, "name">): string {
  if (rule.name.trim() !== "") return rule.name;
  const field = fieldText(t, rule);
  const operator = operatorText(t, rule, rule.operator);
  if (fieldKind(rule) === "flag") return t("rules.saidFlag", { field, operator });
  return t("rules.said", { field, operator, value: valueText({ t, language }, rule) });
}
