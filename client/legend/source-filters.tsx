import { MultiSelect } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { filterBy } from "../commands/arrange.ts";
import { useFormat } from "../i18n/format.ts";
import { ownWord } from "../state/filters.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import classes from "./legend.module.css";
import type { SourceCounts } from "./source-counts.ts";
import { countsOnCanvas } from "./source-counts.ts";
import { sourceName } from "./source-name.ts";

type Kind = keyof SourceCounts;
const kinds: readonly Kind[] = ["outlets", "languages", "speakers"];

/** A value for the list, which knows no empty one; the blank keeps it apart from every name. */
const ownValue = " ";
const toValue = (name: string): string => (name === ownWord ? ownValue : name);
const fromValue = (value: string): string => (value === ownValue ? ownWord : value);

function useCounts(): SourceCounts {
  const { topology } = useDocument();
  const records = useViewer((state) => state.records);
  return useMemo(() => countsOnCanvas(topology, records), [topology, records]);
}

/** Filters by who prints it, in which language and whose word it is, over what is on the canvas. */
export function SourceFilters() {
  const { t } = useTranslation();
  const counts = useCounts();
  return (
    <section className={classes.section} aria-labelledby="legend-sources">
      <h2 className={classes.heading} id="legend-sources">
        {t("graph.legend.sources")}
      </h2>
      {kinds.map((kind) => (
        <SourceFilter key={kind} kind={kind} counts={counts[kind]} />
      ))}
    </section>
  );
}

function SourceFilter({ kind, counts }: Readonly<{ kind: Kind; counts: ReadonlyMap<string, number> }>) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const nameOf = (name: string): string => sourceName({ t, language: i18n.language }, kind, name);
  const chosen = useDocument().filters[kind];
  const all = [...new Set([...counts.keys(), ...chosen])];
  const data = all.map((name) => ({
    value: toValue(name),
    label: `${nameOf(name)} (${format.number(counts.get(name) ?? 0)})`,
  }));
  return (
    <MultiSelect
      size="xs"
      mt={6}
      label={t(`graph.legend.by.${kind}`)}
      placeholder={chosen.length === 0 ? t("graph.legend.all") : ""}
      data={data}
      value={chosen.map(toValue)}
      onChange={(values) => filterBy((old) => ({ ...old, [kind]: values.map(fromValue) }), "filterSources")}
      searchable
      clearable
      hidePickedOptions
      limit={100}
      nothingFoundMessage={t("graph.legend.noSource")}
      clearButtonProps={{ "aria-label": t("graph.legend.clear", { name: t(`graph.legend.by.${kind}`) }) }}
    />
  );
}
