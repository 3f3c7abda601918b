import { SegmentedControl, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { RelationType } from "#schema/ontology.ts";
import { useStatements } from "../api/queries.ts";
import { openNode } from "../commands/explore.ts";
import { nameOf } from "../commands/name-of.ts";
import { RelationMark } from "../legend/relation-mark.tsx";
import { TypeMark } from "../legend/type-mark.tsx";
import { NoteSection } from "../notes/note-section.tsx";
import { reportFailure } from "../shell/report-failure.ts";
import { useViewer } from "../state/viewer-store.ts";
import { AnswerState } from "./answer-state.tsx";
import { ContestedBanner } from "./contested-banner.tsx";
import { FilteredNote } from "./filtered-note.tsx";
import classes from "./inspector.module.css";
import { SideSection } from "./side-section.tsx";
import type { StoryOrder } from "./side-section.tsx";
import { testimony } from "./testimony.ts";
import type { Testimony } from "./testimony.ts";

/** An edge: who says it, who disputes it, every quote by outlet and date. */
export function BundleInspector({ bundleKey }: Readonly<{ bundleKey: string }>) {
  const { t } = useTranslation();
  const [type, source, target] = bundleKey.split(":") as [RelationType, string, string];
  const statements = useStatements({ source, target, bothWays: true });
  const said = testimony(type, statements.data?.statements ?? []);
  const contested = useViewer((state) => state.records.bundles.get(bundleKey)?.contested ?? false);
  const [order, setOrder] = useState<StoryOrder>("date");
  return (
    <div className={classes.panel}>
      <div className={classes.ends}>
        <End id={source} />
        <h2 className={classes.relation}>
          <RelationMark type={type} /> {t(`graph.relation.${type}`)}
        </h2>
        <End id={target} />
      </div>
      {contested && <ContestedBanner says={said.says.voices} denies={said.denies.voices} />}
      <div className={classes.tools}>
        {said.says.stories.length + said.denies.stories.length >= worthOrdering && (
          <OrderChoice order={order} onChoose={setOrder} />
        )}
        <NoteSection key={bundleKey} of={bundleKey} />
      </div>
      <AnswerState of={statements} />
      {statements.data && <FilteredNote said={said} />}
      {statements.data && <Sides said={said} contested={contested} order={order} />}
      {statements.data?.truncated && <p className={classes.facts}>{t("inspector.statementsMore")}</p>}
    </div>
  );
}

function End({ id }: Readonly<{ id: string }>) {
  const node = useViewer((state) => state.records.nodes.get(id));
  return (
    <UnstyledButton onClick={() => void openNode(id).catch(reportFailure)} className={classes.head ?? ""}>
      {node && <TypeMark type={node.type} />}
      <bdi className={classes.name}>{nameOf(id)}</bdi>
    </UnstyledButton>
  );
}

/** Fewer sources than this are read at a glance in any order. */
const worthOrdering = 3;

type OrderProps = Readonly<{ order: StoryOrder; onChoose: (order: StoryOrder) => void }>;

function OrderChoice({ order, onChoose }: OrderProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t("inspector.order")}
      value={order}
      onChange={(value) => onChoose(value as StoryOrder)}
      data={(["date", "outlet"] as const).map((value) => ({ value, label: t(`inspector.orders.${value}`) }))}
    />
  );
}

type SidesProps = Readonly<{ said: Testimony; contested: boolean; order: StoryOrder }>;

function Sides({ said, contested, order }: SidesProps) {
  const { t } = useTranslation();
  const { says, denies, other } = said;
  return (
    <div className={classes.sides}>
      <div className={classes.columns}>
        <SideSection title={t("inspector.says")} side={says} none={t("inspector.saysNobody")} order={order} />
        {(denies.statements > 0 || contested) && (
          <SideSection title={t("inspector.denies")} side={denies} none={t("inspector.deniesNobody")} order={order} />
        )}
      </div>
      <AlsoBetween other={other} />
    </div>
  );
}

function AlsoBetween({ other }: Readonly<{ other: ReadonlyMap<RelationType, number> }>) {
  const { t } = useTranslation();
  if (other.size === 0) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t("inspector.alsoBetween")}</h3>
      {[...other].map(([relation, count]) => (
        <div key={relation} className={classes.row}>
          <RelationMark type={relation} />
          <span>{t(`graph.relations.${relation}`)}</span>
          <span>{count}</span>
        </div>
      ))}
    </section>
  );
}
