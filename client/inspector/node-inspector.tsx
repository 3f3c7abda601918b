import { useTranslation } from "react-i18next";
import type { GraphNode } from "#schema/graph.ts";
import { namesToShow } from "#schema/names-to-show.ts";
import { useNode } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { TypeMark } from "../legend/type-mark.tsx";
import { useViewer } from "../state/viewer-store.ts";
import { MergedSection } from "../merges/merged-section.tsx";
import { NoteSection } from "../notes/note-section.tsx";
import { AnswerState } from "./answer-state.tsx";
import classes from "./inspector.module.css";
import { MaybeSameSection } from "./maybe-same-section.tsx";
import { NodeActions } from "./node-actions.tsx";
import { NodeNeighbours } from "./node-neighbours.tsx";
import { NodeStatements } from "./node-statements.tsx";

/** One node: what it is called, whom it is joined to, what may be the same as it, and every quote about it. */
export function NodeInspector({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const node = useNode(
    id,
    useViewer((state) => state.records.nodes.get(id)),
  );
  return (
    <div className={classes.panel}>
      <AnswerState of={node} gone={t("inspector.gone")} />
      {node.data && (
        <>
          <Head node={node.data} />
          <NodeActions id={id} />
          <MergedSection node={node.data} />
          <NoteSection key={id} of={id} />
          <NodeNeighbours id={id} />
          <MaybeSameSection node={node.data} />
          <NodeStatements id={id} />
        </>
      )}
    </div>
  );
}

function Head({ node }: Readonly<{ node: GraphNode }>) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const others = namesToShow(node.name, node.aliases, 12);
  const facts = [
    t(`graph.type.${node.type}`),
    node.date && date(node.date),
    t("inspector.articles", { count: node.articles }),
    t("inspector.relations", { count: node.degree }),
  ];
  return (
    <header>
      <div className={classes.head}>
        <TypeMark type={node.type} size={14} />
        <h2 className={classes.name} dir="auto">
          {node.name}
        </h2>
      </div>
      <p className={classes.facts} style={{ margin: "4px 0 0" }}>
        {facts.filter(Boolean).join(" · ")}
      </p>
      {node.description && <p style={{ margin: "6px 0 0", overflowWrap: "anywhere" }}>{node.description}</p>}
      {others.length > 0 && (
        <p className={classes.facts} style={{ margin: "2px 0 0" }}>
          {t("inspector.aliases")}: {others.join(", ")}
        </p>
      )}
    </header>
  );
}
