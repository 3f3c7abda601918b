import { Group, NumberInput, Select, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EntityType, Modality, RelationType } from "#schema/ontology.ts";
import { alterRule } from "../commands/rules.ts";
import { countsOnCanvas } from "../legend/source-counts.ts";
import { noName } from "../look/rule-paint.ts";
import type { Rule } from "../state/rules.ts";
import { fieldKind } from "../state/rules.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { choiceText } from "./rule-text.ts";

type Props = Readonly<{ rule: Rule }>;

/** What a rule is held against, in the form that its field has; nothing for what is or is not. */
export function RuleValue({ rule }: Props) {
  const kind = fieldKind(rule);
  if (kind === "flag") return null;
  if (kind === "choice") return <Choice rule={rule} />;
  if (rule.operator !== "between") return <Typed rule={rule} end="value" />;
  return (
    <Group gap={6} grow align="flex-start">
      <Typed rule={rule} end="value" />
      <Typed rule={rule} end="to" />
    </Group>
  );
}

function useChoices({ field }: Rule): readonly string[] {
  const { topology } = useDocument();
  const records = useViewer((state) => state.records);
  const counts = useMemo(() => countsOnCanvas(topology, records), [topology, records]);
  if (field === "type") return EntityType.options;
  if (field === "relation") return RelationType.options;
  if (field === "modality") return Modality.options;
  const names = field === "speaker" ? counts.speakers : counts.outlets;
  return [...names.keys()].map((name) => (name === "" ? noName : name));
}

function Choice({ rule }: Props) {
  const { t, i18n } = useTranslation();
  const known = useChoices(rule);
  const values = [...new Set([...known, ...(rule.value === "" ? [] : [rule.value])])];
  return (
    <Select
      size="xs"
      label={t("rules.value")}
      data={values.map((value) => ({ value, label: choiceText({ t, language: i18n.language }, rule.field, value) }))}
      value={rule.value === "" ? null : rule.value}
      onChange={(value) => alterRule(rule, { value: value ?? "" })}
      searchable
      limit={100}
      nothingFoundMessage={t("graph.legend.noSource")}
    />
  );
}

function Typed({ rule, end }: Props & Readonly<{ end: "value" | "to" }>) {
  const { t } = useTranslation();
  const kind = fieldKind(rule);
  const label = rule.operator === "between" ? t(end === "to" ? "rules.to" : "rules.from") : t("rules.value");
  const change = (value: string): void => alterRule(rule, { [end]: value });
  if (kind === "number" || kind === "share") {
    const isRank = rule.field === "pagerank" || rule.field === "betweenness";
    return (
      <NumberInput
        size="xs"
        label={kind === "share" ? t("rules.percent", { what: label }) : label}
        description={isRank ? t("rules.share") : undefined}
        min={0}
        {...(kind === "share" ? { max: 100 } : {})}
        value={rule[end]}
        onChange={(value) => change(String(value))}
      />
    );
  }
  return (
    <TextInput
      size="xs"
      label={label}
      type={kind === "date" ? "date" : "text"}
      maxLength={200}
      value={rule[end]}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
