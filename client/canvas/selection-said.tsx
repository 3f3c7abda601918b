import { VisuallyHidden } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Selection } from "../state/selection.ts";
import type { Records } from "../state/records.ts";
import { useViewer } from "../state/viewer-store.ts";

function said({ nodes, bundle }: Selection, records: Records, t: TFunction): string {
  const edge = records.bundles.get(bundle ?? "");
  const nameOf = (id: string): string => records.nodes.get(id)?.name ?? "";
  if (edge)
    return [
      `${nameOf(edge.source)} ${t(`graph.relation.${edge.type}`)} ${nameOf(edge.target)}`,
      t("inspector.sources", { count: edge.articles }),
      ...(edge.contested ? [t("graph.contested")] : []),
    ].join(", ");
  if (nodes.length > 1) return t("inspector.selected", { count: nodes.length });
  const node = records.nodes.get(nodes[0] ?? "");
  if (!node) return "";
  return [node.name, t(`graph.type.${node.type}`), t("inspector.relations", { count: node.degree })].join(", ");
}

/** Tells those who do not see the drawing what has been selected in it. */
export function SelectionSaid() {
  const { t } = useTranslation();
  const text = useViewer(({ selection, records }) => said(selection, records, t));
  return <VisuallyHidden aria-live="polite">{text}</VisuallyHidden>;
}
