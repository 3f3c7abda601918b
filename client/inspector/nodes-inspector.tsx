import { Button, Group, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { hide, isolate, pin, remove } from "../commands/arrange.ts";
import { nameOf } from "../commands/name-of.ts";
import { invertSelection } from "../commands/select.ts";
import { findPath } from "../commands/paths.ts";
import { mainOf, mergeNodes } from "../merges/decide.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { TypeMark } from "../legend/type-mark.tsx";
import { neighbourIds } from "../state/records.ts";
import { selectNode } from "../state/selection.ts";
import { changeSelection, useDocument, useViewer } from "../state/viewer-store.ts";
import { BundlesBetween } from "./bundles-between.tsx";
import classes from "./inspector.module.css";

/** Rows of the list; the rest is counted. */
const most = 100;

/** Several nodes: what they are and what can be done with all of them. */
export function NodesInspector({ ids }: Readonly<{ ids: readonly string[] }>) {
  const { t } = useTranslation();
  const nodes = useViewer((state) => state.records.nodes);
  const { placement } = useDocument();
  const allPinned = ids.every((id) => placement.pinned.has(id));
  const actions: readonly (readonly [label: string, act: () => void])[] = [
    ...(ids.length === 2 ? [[t("inspector.path"), () => findPath(ids[0]!, ids[1]!)] as const] : []),
    [t("merges.into", { into: nameOf(mainOf(ids)) }), () => void mergeNodes(ids).catch(reportFailure)],
    [t("inspector.isolate"), () => isolate(ids)],
    [
      t("inspector.ego"),
      () => isolate([...ids, ...ids.flatMap((id) => neighbourIds(useViewer.getState().records, id))]),
    ],
    [t(allPinned ? "inspector.unpin" : "inspector.pin"), () => pin(ids, !allPinned)],
    [t("inspector.invert"), invertSelection],
    [t("inspector.hide"), () => hide(ids)],
    [t("inspector.remove"), () => remove(ids)],
  ];
  return (
    <div className={classes.panel}>
      <h2 className={classes.name}>{t("inspector.selected", { count: ids.length })}</h2>
      <Group gap={6} mt="sm">
        {actions.map(([label, act]) => (
          <Button key={label} variant="default" size="compact-sm" onClick={act}>
            {label}
          </Button>
        ))}
      </Group>
      <BundlesBetween ids={ids} />
      <h3 className={`${classes.heading} ${classes.section}`}>{t("inspector.selection")}</h3>
      <ul className={classes.rows}>
        {ids.slice(0, most).map((id) => {
          const node = nodes.get(id);
          return (
            <li key={id}>
              <UnstyledButton className={classes.row ?? ""} onClick={() => changeSelection(selectNode(id))}>
                {node ? <TypeMark type={node.type} /> : <span />}
                <span className={classes.rowName}>{nameOf(id)}</span>
                <span>{node?.degree}</span>
              </UnstyledButton>
            </li>
          );
        })}
      </ul>
      {ids.length > most && (
        <p className={classes.facts}>{t("inspector.selectedMore", { count: ids.length - most })}</p>
      )}
    </div>
  );
}
