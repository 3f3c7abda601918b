import { Group, NumberInput, Select, TextInput } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { EntityType, Modality, RelationType } from "#schema/ontology.ts";
import { countsOnCanvas } from "../legend/source-counts.ts";
import { noName } from "../look/rule-paint.ts";
import type { Asked, Condition } from "../state/rules.ts";
import { fieldKind } from "../state/rules.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { choiceText } from "./rule-text.ts";

type Props = Readonly<{ asked: Asked; onChange: (change: Partial<Condition>) => void }>;

/** What a condition is held against, in the form that its field has; nothing for what is or is not. */
export function RuleValue({ asked, onChange }: Props) {
  const kind = fieldKind(asked);
  if (kind === "flag") return null;
  if (kind === "choice") return <Choice asked={asked} onChange={onChange} />;
  if (asked.operator !== "between") return <Typed asked={asked} onChange={onChange} end="value" />;
  return (
    <Group gap={6} grow align="flex-start">
      <Typed asked={asked} onChange={onChange} end="value" />
      <Typed asked={asked} onChange={onChange} end="to" />
    </Group>
  );
}

function useChoices({ field }: Asked): readonly string[] {
  const { topology } = useDocument();
  const records = useViewer((state) => state.records);
  const counts = useMemo(() => countsOnCanvas(topology, records), [topology, records]);
  if (field === "type") return EntityType.options;
  if (field === "relation") return RelationType.options;
  if (field === "modality") return Modality.options;
  const names = field === "speaker" ? counts.speakers : counts.outlets;
  return [...names.keys()].map((name) => (name === "" ? noName : name));
}

function Choice({ asked, onChange }: Props) {
  const { t, i18n } = useTranslation();
  const known = useChoices(asked);
  const values = [...new Set([...known, ...(asked.value === "" ? [] : [asked.value])])];
  return (
    <Select
      size="xs"
      label={t("rules.value")}
      data={values.map((value) => ({ value, label: choiceText({ t, language: i18n.language }, asked.field, value) }))}
      value={asked.value === "" ? null : asked.value}
      onChange={(value) => onChange({ value: value ?? "" })}
      searchable
      selectFirstOptionOnChange
      limit={100}
      nothingFoundMessage={t("graph.legend.noSource")}
    />
  );
}

function Typed({ asked, onChange, end }: Props & Readonly<{ end: "value" | "to" }>) {
  const { t } = useTranslation();
  const kind = fieldKind(asked);
  const label = asked.operator === "between" ? t(end === "to" ? "rules.to" : "rules.from") : t("rules.value");
  const change = (value: string): void => onChange({ [end]: value });
  if (kind === "number" || kind === "share") {
    const isRank = asked.field === "pagerank" || asked.field === "betweenness";
    return (
      <NumberInput
        size="xs"
        label={kind === "share" ? t("rules.percent", { what: label }) : label}
        description={isRank ? t("rules.share") : undefined}
        min={0}
        {...(kind === "share" ? { max: 100 } : {})}
        value={asked[end]}
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
      value={asked[end]}
      onChange={(event) => change(event.currentTarget.value)}
    />
  );
}
