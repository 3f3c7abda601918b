import { Anchor } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useStatus } from "../api/queries.ts";
import { resetFilters, showAllHidden } from "../commands/arrange.ts";
import { expand } from "../commands/explore.ts";
import { useFormat } from "../i18n/format.ts";
import { useLocalSource } from "../local/local-source.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { isFiltering } from "../state/filters.ts";
import { changePanels, useDocument, useViewer } from "../state/viewer-store.ts";
import classes from "./graph-canvas.module.css";
import { useVisible } from "./use-visible.ts";

const total = (counts: Readonly<Record<string, number | undefined>> | undefined): number | undefined =>
  counts && Object.values(counts).reduce<number>((sum, count) => sum + (count ?? 0), 0);

/** Nodes of the graph that is on the canvas: of the file where one is open, else of the store. */
function useTotal(): number | undefined {
  const { data } = useStatus();
  const file = useLocalSource(({ source }) => source?.document.nodes.length);
  return file ?? total(data?.entities);
}

/** How much of the graph is seen, what hides the rest, and the way to it. */
export function StatusLine() {
  const { t } = useTranslation();
  const format = useFormat();
  const { nodes, bundles } = useVisible();
  const document = useDocument();
  const all = useTotal();
  const closed = [...document.groups.values()].filter(({ open }) => !open).length;
  return (
    <div data-over-canvas className={classes.status} id="graph-status" role="status">
      <span>
        {all === undefined
          ? t("graph.status.nodes", { count: nodes.length, number: format.number(nodes.length) })
          : t("graph.status.nodesOf", {
              count: all,
              number: format.number(nodes.length),
              all: format.number(all),
            })}
        {", "}
        {t("graph.status.edges", { count: bundles.length, number: format.number(bundles.length) })}
        {closed > 0 && `, ${t("groups.inGroups", { count: closed })}`}
      </span>
      <Truncated />
      <LiveSwitch />
      {document.hidden.size > 0 && (
        <Anchor component="button" size="xs" onClick={showAllHidden}>
          {t("graph.status.hidden", { count: document.hidden.size })}
        </Anchor>
      )}
      {isFiltering(document.filters) && (
        <Anchor component="button" size="xs" onClick={resetFilters}>
          {t("graph.status.filtered")}
        </Anchor>
      )}
    </div>
  );
}

/** "100 of 2,340 neighbours, more" for the selected node whose expansion was cut. */
function Truncated() {
  const { t } = useTranslation();
  const format = useFormat();
  const id = useViewer((state) => state.selection.nodes.at(-1));
  const expansion = useDocument().topology.expansions.get(id ?? "");
  if (!id || !expansion?.cursor) return null;
  const { shown, total: all } = expansion;
  return (
    <Anchor component="button" size="xs" onClick={() => void expand(id, { more: true }).catch(reportFailure)}>
      {all === undefined
        ? t("graph.status.more", { shown: format.number(shown) })
        : t("graph.status.moreOf", { shown: format.number(shown), all: format.number(all) })}
    </Anchor>
  );
}

/** Whether new articles may add nodes by themselves; said only once the store has grown. */
function LiveSwitch() {
  const { t } = useTranslation();
  const live = useViewer((state) => state.panels.live);
  const grown = useViewer((state) => state.history.steps.some(({ name }) => name.key === "grow"));
  if (!grown && live) return null;
  return (
    <Anchor component="button" size="xs" onClick={() => changePanels((panels) => ({ ...panels, live: !live }))}>
      {t(live ? "graph.status.live" : "graph.status.paused")}
    </Anchor>
  );
}
