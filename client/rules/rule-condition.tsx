import { CloseButton, Select } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { alterRule } from "../commands/rules.ts";
import type { Asked, Condition, Rule, RuleField, RuleOperator } from "../state/rules.ts";
import { ask, changeCondition, fieldKind, operatorsOf, ruleFields, withoutCondition } from "../state/rules.ts";
import { fieldText, operatorText } from "./rule-text.ts";
import { RuleValue } from "./rule-value.tsx";
import own from "./rules.module.css";

type Props = Readonly<{ rule: Rule; asked: Asked; index: number }>;

/** One thing that a rule asks: a field, how it is compared and with what. */
export function RuleCondition({ rule, asked, index }: Props) {
  const { t } = useTranslation();
  const { of } = rule;
  const box = useRef<HTMLFieldSetElement>(null);
  // One that is added has the focus; the form takes it to its first one when it opens.
  useEffect(() => box.current?.querySelector("input")?.focus(), []);
  const change = (to: Partial<Condition>): void => alterRule(rule, changeCondition(index, to));
  const fields = Object.keys(ruleFields[of]) as RuleField[];
  return (
    <fieldset ref={box} className={own.condition}>
      {index > 0 && <legend>{t("rules.and")}</legend>}
      <Select
        size="xs"
        label={t("rules.where")}
        allowDeselect={false}
        data={fields.map((field) => ({ value: field, label: fieldText(t, { of, field }) }))}
        value={asked.field}
        onChange={(value) => value && change(ask(of, value as RuleField))}
      />
      <Select
        size="xs"
        label={t("rules.operator")}
        allowDeselect={false}
        data={operatorsOf[fieldKind(asked)].map((value) => ({ value, label: operatorText(t, asked, value) }))}
        value={asked.operator}
        onChange={(value) => value && change({ operator: value as RuleOperator })}
      />
      <RuleValue asked={asked} onChange={change} />
      {rule.conditions.length > 1 && <Remove rule={rule} index={index} />}
    </fieldset>
  );
}

function Remove({ rule, index }: Pick<Props, "rule" | "index">) {
  const { t } = useTranslation();
  return (
    <CloseButton
      size={24}
      className={own.without ?? ""}
      aria-label={t("rules.without", { number: index + 1 })}
      onClick={(event) => {
        // What had the focus goes; the form keeps it.
        event.currentTarget.closest("form")?.querySelector("input")?.focus();
        alterRule(rule, withoutCondition(index));
      }}
    />
  );
}
