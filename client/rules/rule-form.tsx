import { Button, Checkbox, Group, Select, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { alterRule, closeRule } from "../commands/rules.ts";
import type { Rule, RuleSize } from "../state/rules.ts";
import { askedBy, mostConditions, ruleSizes, withCondition } from "../state/rules.ts";
import { ColourChoice } from "./colour-choice.tsx";
import { RuleCondition } from "./rule-condition.tsx";
import own from "./rules.module.css";

/** What a rule asks and how it draws; every change is drawn at once. */
export function RuleForm({ rule }: Readonly<{ rule: Rule }>) {
  const { t } = useTranslation();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  return (
    <form
      ref={form}
      className={own.form}
      aria-label={t("rules.edit")}
      onSubmit={(event) => {
        event.preventDefault();
        event.currentTarget.closest("li")?.querySelector("button")?.focus();
        closeRule();
      }}
    >
      <Asks rule={rule} />
      <ColourChoice colour={rule.colour} onChoose={(colour) => alterRule(rule, { colour })} />
      <Draws rule={rule} />
      <TextInput
        size="xs"
        label={t("rules.name")}
        value={rule.name}
        maxLength={100}
        onChange={(event) => alterRule(rule, { name: event.currentTarget.value })}
      />
      <Group justify="flex-end">
        <Button type="submit" size="compact-xs">
          {t("rules.done")}
        </Button>
      </Group>
    </form>
  );
}

function Asks({ rule }: Readonly<{ rule: Rule }>) {
  const { t } = useTranslation();
  const isFull = rule.conditions.length >= mostConditions;
  return (
    <>
      {askedBy(rule).map((asked, index) => (
        <RuleCondition key={index} rule={rule} asked={asked} index={index} />
      ))}
      <Group>
        <Button variant="subtle" size="compact-xs" disabled={isFull} onClick={() => alterRule(rule, withCondition)}>
          {t("rules.addCondition")}
        </Button>
      </Group>
    </>
  );
}

function Draws({ rule }: Readonly<{ rule: Rule }>) {
  const { t } = useTranslation();
  return (
    <>
      <Select
        size="xs"
        label={t(rule.of === "node" ? "rules.size" : "rules.width")}
        allowDeselect={false}
        data={(Object.keys(ruleSizes) as RuleSize[]).map((value) => ({ value, label: t(`rules.sizes.${value}`) }))}
        value={rule.size}
        onChange={(value) => value && alterRule(rule, { size: value as RuleSize })}
      />
      {rule.of === "node" && (
        <Group gap="md">
          <Checkbox
            size="xs"
            label={t("rules.bold")}
            checked={rule.bold}
            onChange={() => alterRule(rule, { bold: !rule.bold })}
          />
          <Checkbox
            size="xs"
            label={t("rules.ring")}
            checked={rule.ring}
            onChange={() => alterRule(rule, { ring: !rule.ring })}
          />
        </Group>
      )}
    </>
  );
}
