import { Button, Switch } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { EntityType, Modality, RelationType } from "#schema/ontology.ts";
import { filterBy, resetFilters } from "../commands/arrange.ts";
import { isFiltering, toggleKind } from "../state/filters.ts";
import { bundlesAmong } from "../state/records.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { LegendEntry } from "./legend-entry.tsx";
import type { LegendCounts } from "./legend-counts.ts";
import { legendCounts } from "./legend-counts.ts";
import classes from "./legend.module.css";
import { RelationMark } from "./relation-mark.tsx";
import { SourceFilters } from "./source-filters.tsx";
import { Thresholds } from "./thresholds.tsx";
import { TrustMark } from "./trust-mark.tsx";
import { TypeMark } from "./type-mark.tsx";

const types: readonly EntityType[] = ["Person", "Organization", "Event"];
const relations: readonly RelationType[] = ["CONTACTED", "CRITICIZED", "DENIED"];
const modalities: readonly Modality[] = ["asserted", "alleged", "planned", "negated"];

function useCounts(): LegendCounts {
  const { topology } = useDocument();
  const records = useViewer((state) => state.records);
  return useMemo(() => {
    const nodes = [...topology.shown.keys()].flatMap((id) => records.nodes.get(id) ?? []);
    return legendCounts(nodes, bundlesAmong(records, topology.shown));
  }, [topology, records]);
}

/** What signs mean, how often they occur, and whether they are drawn. */
export function Legend() {
  const { t } = useTranslation();
  const counts = useCounts();
  const { filters, look } = useDocument();
  // Where the colours of nodes stand for something else, a kind is known by its shape alone.
  const shapeOnly = look.colourBy === "type" ? {} : { colour: "var(--desk-ink-soft)" };
  return (
    <>
      <section className={classes.section} aria-labelledby="legend-nodes">
        <h2 className={classes.heading} id="legend-nodes">
          {t("graph.legend.nodes")}
        </h2>
        {types.map((type) => (
          <LegendEntry
            key={type}
            mark={<TypeMark type={type} {...shapeOnly} />}
            name={t(`graph.types.${type}`)}
            count={counts.types[type]}
            on={!filters.types.includes(type)}
            onToggle={() => filterBy(toggleKind("types", type), "filterKinds")}
          />
        ))}
      </section>
      <section className={classes.section} aria-labelledby="legend-edges">
        <h2 className={classes.heading} id="legend-edges">
          {t("graph.legend.edges")}
        </h2>
        {relations.map((type) => (
          <LegendEntry
            key={type}
            mark={<RelationMark type={type} />}
            name={t(`graph.relations.${type}`)}
            count={counts.relations[type]}
            on={!filters.relations.includes(type)}
            onToggle={() => filterBy(toggleKind("relations", type), "filterKinds")}
          />
        ))}
      </section>
      <TrustSection counts={counts} />
      <SourceFilters />
      {isFiltering(filters) && (
        <section className={classes.section}>
          <Button size="compact-sm" variant="light" fullWidth onClick={resetFilters}>
            {t("graph.messages.resetFilters")}
          </Button>
        </section>
      )}
    </>
  );
}

function TrustSection({ counts }: Readonly<{ counts: LegendCounts }>) {
  const { t } = useTranslation();
  const { filters } = useDocument();
  return (
    <section className={classes.section} aria-labelledby="legend-trust">
      <h2 className={classes.heading} id="legend-trust">
        {t("graph.legend.trust")}
      </h2>
      {modalities.map((modality) => (
        <LegendEntry
          key={modality}
          mark={<TrustMark trust={modality} />}
          name={t(`graph.modality.${modality}`)}
          count={counts.modalities[modality]}
          on={!filters.modalities.includes(modality)}
          onToggle={() => filterBy(toggleKind("modalities", modality), "filterTrust")}
        />
      ))}
      <div className={classes.entry}>
        <TrustMark trust="contested" />
        <Switch
          size="xs"
          labelPosition="left"
          style={{ flex: 1 }}
          styles={{ body: { justifyContent: "space-between" } }}
          label={t("graph.legend.contestedOnly", { count: counts.contested })}
          checked={filters.contestedOnly}
          onChange={() => filterBy((old) => ({ ...old, contestedOnly: !old.contestedOnly }), "filterTrust")}
        />
      </div>
      <Thresholds />
    </section>
  );
}
