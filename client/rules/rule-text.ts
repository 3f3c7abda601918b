import type { TFunction } from "i18next";
import { Modality, EntityType, RelationType } from "#schema/ontology.ts";
import { formatDate, formatShare } from "../i18n/format.ts";
import { sourceName } from "../legend/source-name.ts";
import { noName } from "../look/rule-paint.ts";
import type { Asked, Rule, RuleField, RuleOperator } from "../state/rules.ts";
import { askedBy, fieldKind } from "../state/rules.ts";

type Words = Readonly<{ t: TFunction; language: string }>;

export const fieldText = (t: TFunction, { of, field }: Pick<Asked, "of" | "field">): string =>
  of === "edge" && field === "name" ? t("rules.endName") : t(`rules.fields.${field}`);

export function operatorText(t: TFunction, asked: Pick<Asked, "of" | "field">, operator: RuleOperator): string {
  const isDate = fieldKind(asked) === "date";
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

function valueText({ t, language }: Words, asked: Asked): string {
  const kind = fieldKind(asked);
  const shown = (value: string): string => {
    if (value === "") return t("rules.open");
    if (kind === "choice") return choiceText({ t, language }, asked.field, value);
    if (kind === "date") return formatDate(value, language);
    if (kind === "share" && value.trim() !== "") return formatShare(Number(value) / 100, language);
    return kind === "text" ? t("rules.quoted", { value }) : value;
  };
  return asked.operator === "between"
    ? t("rules.range", { from: shown(asked.value), to: shown(asked.to) })
    : shown(asked.value);
}

function askedText({ t, language }: Words, asked: Asked): string {
  const field = fieldText(t, asked);
  const operator = operatorText(t, asked, asked.operator);
  if (fieldKind(asked) === "flag") return t("rules.saidFlag", { field, operator });
  return t("rules.said", { field, operator, value: valueText({ t, language }, asked) });
}

/** What a rule is called: by its name, else by what it asks. */
export function ruleText(words: Words, rule: Pick<Rule, "of" | "conditions" | "name">): string {
  if (rule.name.trim() !== "") return rule.name;
  return askedBy(rule)
    .map((asked) => askedText(words, asked))
    .join(` ${words.t("rules.and")} `);
}
