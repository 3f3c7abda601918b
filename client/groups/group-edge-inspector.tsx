import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { RelationType } from "#schema/ontology.ts";
import { nameOf } from "../commands/name-of.ts";
import { BundleRows } from "../inspector/bundle-rows.tsx";
import classes from "../inspector/inspector.module.css";
import { RelationMark } from "../legend/relation-mark.tsx";
import { TypeMark } from "../legend/type-mark.tsx";
import { isGroup } from "../state/groups.ts";
import { bundleKey } from "../state/records.ts";
import { selectNode } from "../state/selection.ts";
import { changeSelection, useViewer } from "../state/viewer-store.ts";
import { GroupMark } from "./group-mark.tsx";
import { useDrawn } from "./use-drawn.ts";

/** An edge of a group: the edges that it stands for, each with the way to its quotes. */
export function GroupEdgeInspector({ edge }: Readonly<{ edge: string }>) {
  const { t } = useTranslation();
  const { bundles } = useDrawn();
  const drawn = bundles.find((bundle) => bundleKey(bundle) === edge);
  const [type = "CONTACTED", source = "", target = ""] = edge.split(":");
  if (!drawn?.of) return <p className={classes.panel}>{t("groups.gone")}</p>;
  return (
    <div className={classes.panel}>
      <div className={classes.ends}>
        <End id={source} />
        <h2 className={classes.relation}>
          <RelationMark type={type as RelationType} /> {t(`graph.relation.${type as RelationType}`)}
        </h2>
        <End id={target} />
      </div>
      <p className={classes.facts}>{t("groups.edgesHint")}</p>
      <BundleRows title={t("groups.edges", { count: drawn.of.length })} none="" bundles={drawn.of} />
    </div>
  );
}

function End({ id }: Readonly<{ id: string }>) {
  const node = useViewer((state) => state.records.nodes.get(id));
  return (
    <UnstyledButton onClick={() => changeSelection(selectNode(id))} className={classes.head ?? ""}>
      {isGroup(id) ? <GroupMark /> : node && <TypeMark type={node.type} />}
      <bdi className={classes.name}>{nameOf(id)}</bdi>
    </UnstyledButton>
  );
}
