import { UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Bundle, GraphNode, Subgraph } from "#schema/graph.ts";
import { api } from "../api/api.ts";
import { openBundleWithEnds } from "../commands/open-bundle.ts";
import { RelationMark } from "../legend/relation-mark.tsx";
import { TrustMark } from "../legend/trust-mark.tsx";
import { trustOf } from "../look/trust.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { AnswerState } from "./answer-state.tsx";
import classes from "./inspector.module.css";

const shown = 40;

/** The bundles of a node, strongest first; a row opens its quotes. */
export function NodeNeighbours({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const neighbours = useQuery({
    queryKey: ["neighbours", id, shown],
    queryFn: ({ signal }) => api.neighbours(id, { limit: shown }, { signal }),
  });
  const { data } = neighbours;
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t("inspector.neighbours")}</h3>
      <AnswerState of={neighbours} />
      {data?.bundles.length === 0 && <p className={classes.facts}>{t("inspector.noNeighbours")}</p>}
      {data && (
        <ul className={classes.rows}>
          {strongestFirst(data.bundles).map((bundle) => (
            <li key={`${bundle.type} ${bundle.source} ${bundle.target}`}>
              <NeighbourRow id={id} bundle={bundle} answer={data} />
            </li>
          ))}
        </ul>
      )}
      {data?.truncated && <p className={classes.facts}>{t("inspector.neighboursMore", { count: shown })}</p>}
    </section>
  );
}

/** As many independent sources say it; where they are equally many, what is contested or recent comes first. */
const strongestFirst = (bundles: readonly Bundle[]): readonly Bundle[] =>
  bundles.toSorted(
    (a, b) =>
      b.stories - a.stories ||
      b.articles - a.articles ||
      Number(b.contested) - Number(a.contested) ||
      (b.last ?? "").localeCompare(a.last ?? ""),
  );

type RowProps = Readonly<{ id: string; bundle: Bundle; answer: Subgraph }>;

function NeighbourRow({ id, bundle, answer }: RowProps) {
  const { t } = useTranslation();
  const out = bundle.source === id;
  const other: GraphNode | undefined = answer.nodes.find((node) => node.id === (out ? bundle.target : bundle.source));
  const trust = trustOf(bundle);
  const relation = t(out ? `graph.relation.${bundle.type}` : `graph.relationBy.${bundle.type}`);
  return (
    <UnstyledButton className={classes.row ?? ""} onClick={() => void openBundleWithEnds(bundle).catch(reportFailure)}>
      <RelationMark type={bundle.type} />
      <span className={classes.rowName}>
        <span style={{ color: "var(--desk-ink-soft)" }}>{relation}</span> {other?.name}
      </span>
      <span style={{ display: "flex", alignItems: "center", gap: 6 }}>
        {trust !== "asserted" && (
          <span title={t(trust === "contested" ? "graph.contested" : `graph.modality.${trust}`)}>
            <TrustMark trust={trust} />
          </span>
        )}
        <span title={t("inspector.sources", { count: bundle.articles })}>{bundle.articles}</span>
      </span>
    </UnstyledButton>
  );
}
