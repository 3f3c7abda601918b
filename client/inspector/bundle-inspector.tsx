import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RelationType } from "#schema/ontology.ts";
import { useStatements } from "../api/queries.ts";
import { nameOf } from "../commands/name-of.ts";
import { openNode } from "../commands/explore.ts";
import { RelationMark } from "../legend/relation-mark.tsx";
import { TypeMark } from "../legend/type-mark.tsx";
import { reportFailure } from "../shell/report-failure.ts";
import { useViewer } from "../state/viewer-store.ts";
import { AnswerState } from "./answer-state.tsx";
import classes from "./inspector.module.css";
import { SourceCard } from "./source-card.tsx";
import type { Side } from "./testimony.ts";
import { testimony } from "./testimony.ts";

/** An edge: who says it, who disputes it, every quote by outlet and date. */
export function BundleInspector({ bundleKey }: Readonly<{ bundleKey: string }>) {
  const { t } = useTranslation();
  const [type, source, target] = bundleKey.split(":") as [RelationType, string, string];
  const statements = useStatements({ source, target, bothWays: true });
  const said = testimony(type, statements.data?.statements ?? []);
  const contested = useViewer((state) => state.records.bundles.get(bundleKey)?.contested ?? false);
  return (
    <div className={classes.panel}>
      <div className={classes.ends}>
        <End id={source} />
        <span style={{ display: "flex", alignItems: "center", gap: 8 }} className={classes.facts}>
          <RelationMark type={type} /> {t(`graph.relation.${type}`)}
        </span>
        <End id={target} />
      </div>
      {contested && <div className={classes.banner}>{t("inspector.contested")}</div>}
      <AnswerState of={statements} />
      {statements.data && (
        <div className={classes.sides}>
          <div className={classes.columns}>
            <SideSection title={t("inspector.says")} side={said.says} none={t("inspector.saysNobody")} />
            {(said.denies.statements > 0 || contested) && (
              <SideSection title={t("inspector.denies")} side={said.denies} none={t("inspector.deniesNobody")} />
            )}
          </div>
          <AlsoBetween other={said.other} />
        </div>
      )}
    </div>
  );
}

function End({ id }: Readonly<{ id: string }>) {
  const node = useViewer((state) => state.records.nodes.get(id));
  return (
    <UnstyledButton onClick={() => void openNode(id).catch(reportFailure)} className={classes.head ?? ""}>
      {node && <TypeMark type={node.type} />}
      <span className={classes.name}>{nameOf(id)}</span>
    </UnstyledButton>
  );
}

function SideSection({ title, side, none }: Readonly<{ title: string; side: Side; none: string }>) {
  const { t } = useTranslation();
  const copies = side.sources.length > side.stories;
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{title}</h3>
      {side.sources.length === 0 ? (
        <p className={classes.facts}>{none}</p>
      ) : (
        <>
          <p className={classes.facts} style={{ margin: "0 0 6px" }}>
            {t("inspector.sources", { count: side.sources.length })}
            {copies && `, ${t("inspector.independent", { count: side.stories })}`}
          </p>
          <ul className={classes.rows}>
            {side.sources.map((source) => (
              <SourceCard key={source.articleId} source={source} />
            ))}
          </ul>
        </>
      )}
    </section>
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
