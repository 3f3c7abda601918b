import { CloseButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ArticlePanel } from "../article/article-panel.tsx";
import { InspectorPanel } from "../inspector/inspector-panel.tsx";
import { closePanel } from "../state/panels.ts";
import { isEmpty, nothingSelected } from "../state/selection.ts";
import type { ViewerState } from "../state/viewer-store.ts";
import { changePanels, changeSelection, useViewer } from "../state/viewer-store.ts";
import classes from "./app-shell.module.css";
import { Guarded } from "./guarded.tsx";
import { useNarrow } from "./use-narrow.ts";

/** On a phone the inspector covers the canvas, so it opens only for something that is selected or asked. */
const isInspectorOpen = ({ selection, panels }: ViewerState, narrow: boolean): boolean =>
  panels.inspector && !(narrow && isEmpty(selection) && !panels.path);

/** An open article takes the place of the inspector; closing it brings the inspector back as it was. */
export function RightPanel() {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const article = useViewer((state) => state.panels.article);
  const open = useViewer((state) => isInspectorOpen(state, narrow));
  if (!article && !open) return null;
  return (
    <aside
      className={article ? `${classes.inspector} ${classes.article}` : classes.inspector}
      aria-label={t("inspector.title")}
    >
      {narrow && !article && <CloseSheet />}
      <Guarded key={article?.id ?? "inspector"}>
        {article ? <ArticlePanel article={article} /> : <InspectorPanel />}
      </Guarded>
    </aside>
  );
}

/** On a phone the panel covers what was tapped; one press gives the canvas back. */
function CloseSheet() {
  const { t } = useTranslation();
  const close = (): void => {
    changeSelection(() => nothingSelected);
    changePanels(closePanel("path"));
  };
  return (
    <CloseButton className={classes.close ?? ""} size="lg" aria-label={t("shell.actions.close")} onClick={close} />
  );
}
