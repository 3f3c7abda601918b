import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { GraphNode } from "#schema/graph.ts";
import { inForce, mergingOf } from "#schema/merging.ts";
import classes from "../inspector/inspector.module.css";
import { openPanel } from "../state/panels.ts";
import { changePanels } from "../state/viewer-store.ts";
import { MergeLine } from "./merge-line.tsx";
import own from "./merges.module.css";
import { useMerges } from "./use-merges.ts";

/** Of which nodes people made this one, each with the way back. Nothing stands here for a node that nobody has merged. */
export function MergedSection({ node }: Readonly<{ node: GraphNode }>) {
  const { t } = useTranslation();
  const { data } = useMerges();
  if (node.members === undefined) return null;
  const merges = inForce(data?.merges ?? []);
  const { rootOf } = mergingOf(merges);
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t("merges.from", { count: node.members.length })}</h3>
      <ul className={own.list}>
        {merges
          .filter(({ into }) => rootOf(into.id) === node.id)
          .map((merge) => (
            <MergeLine key={merge.id} merge={merge} short={merge.into.id === node.id} />
          ))}
      </ul>
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        onClick={() => changePanels(openPanel("dialog", "merges"))}
      >
        {t("merges.log")}
      </Button>
    </section>
  );
}
