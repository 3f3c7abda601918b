import { VisuallyHidden } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { RelationType } from "#schema/ontology.ts";
import type { Groups } from "../state/groups.ts";
import type { Selection } from "../state/selection.ts";
import type { Records } from "../state/records.ts";
import { documentOf, useViewer } from "../state/viewer-store.ts";

type Seen = Readonly<{ selection: Selection; records: Records; groups: Groups }>;

function said({ selection: { nodes, bundle }, records, groups }: Seen, t: TFunction): string {
  const edge = records.bundles.get(bundle ?? "");
  const nameOf = (id: string): string => records.nodes.get(id)?.name ?? groups.get(id)?.name ?? "";
  if (edge)
    return [
      `${nameOf(edge.source)} ${t(`graph.relation.${edge.type}`)} ${nameOf(edge.target)}`,
      t("inspector.sources", { count: edge.articles }),
      ...(edge.contested ? [t("graph.contested")] : []),
    ].join(", ");
  if (bundle !== undefined) return groupEdge(bundle, nameOf, t);
  if (nodes.length > 1) return t("inspector.selected", { count: nodes.length });
  const group = groups.get(nodes[0] ?? "");
  if (group) return [group.name, t("groups.of", { count: group.members.length })].join(", ");
  const node = records.nodes.get(nodes[0] ?? "");
  if (!node) return "";
  return [node.name, t(`graph.type.${node.type}`), t("inspector.relations", { count: node.degree })].join(", ");
}

/** An edge of a group: who and whom, and that it is several. */
function groupEdge(key: string, nameOf: (id: string) => string, t: TFunction): string {
  const [type, source = "", target = ""] = key.split(":");
  return `${nameOf(source)} ${t(`graph.relation.${type as RelationType}`)} ${nameOf(target)}`;
}

/** Tells those who do not see the drawing what has been selected in it. */
export function SelectionSaid() {
  const { t } = useTranslation();
  const text = useViewer((state) => said({ ...state, groups: documentOf(state).groups }, t));
  return <VisuallyHidden aria-live="polite">{text}</VisuallyHidden>;
}
