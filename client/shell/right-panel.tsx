import { CloseButton } from "@mantine/core";
import { useState } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ArticlePanel } from "../article/article-panel.tsx";
import { InspectorPanel } from "../inspector/inspector-panel.tsx";
import { closePanel } from "../state/panels.ts";
import { isEmpty, nothingSelected } from "../state/selection.ts";
import type { ViewerState } from "../state/viewer-store.ts";
import { changePanels, changeSelection, useViewer } from "../state/viewer-store.ts";
import classes from "./app-shell.module.css";
import { Guarded } from "./guarded.tsx";
import { PanelEdge } from "./panel-edge.tsx";
import type { PanelKind } from "./panel-width.ts";
import { usePanelWidth } from "./panel-width.ts";
import { useNarrow } from "./use-narrow.ts";

/** On a phone the inspector covers the canvas, so it opens only for something that is selected or asked. */
const isInspectorOpen = ({ selection, panels }: ViewerState, narrow: boolean): boolean =>
  panels.inspector && !(narrow && isEmpty(selection) && !panels.path);

/**
 * True while a panel under the canvas is open that was opened after what is selected: on a phone there is no room for both, so
 * the details wait until something else is selected or asked.
 */
function useIsSetAside(): boolean {
  const bottom = useViewer((state) => state.panels.bottom);
  const path = useViewer((state) => state.panels.path);
  const selection = useViewer((state) => state.selection);
  const [before, setBefore] = useState({ bottom, path, selection });
  if (before.bottom !== bottom) setBefore({ bottom, path, selection });
  return bottom !== undefined && before.path === path && before.selection === selection;
}

function useIsOpen(narrow: boolean): boolean {
  const isSetAside = useIsSetAside();
  return useViewer((state) => isInspectorOpen(state, narrow)) && !(narrow && isSetAside);
}

/** An edge whose sources contradict each other has two sides to show. */
function kindOf({ panels, selection, records }: ViewerState): PanelKind {
  if (panels.article) return "article";
  return records.bundles.get(selection.bundle ?? "")?.contested ? "sides" : "inspector";
}

/** An open article takes the place of the inspector; closing it brings the inspector back as it was. */
export function RightPanel() {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const article = useViewer((state) => state.panels.article);
  const open = useIsOpen(narrow);
  if (!article && !open) return null;
  const content = (
    <Guarded key={article?.id ?? "inspector"}>
      {article ? <ArticlePanel article={article} /> : <InspectorPanel />}
    </Guarded>
  );
  if (!narrow) return <Sized>{content}</Sized>;
  return (
    <aside
      className={article ? `${classes.inspector} ${classes.article}` : classes.inspector}
      data-part="details"
      tabIndex={-1}
      aria-label={t("inspector.title")}
    >
      {!article && <CloseSheet />}
      {content}
    </aside>
  );
}

/** The panel beside the canvas, as wide as somebody has made it. */
function Sized({ children }: Readonly<{ children: ReactNode }>) {
  const { t } = useTranslation();
  const kind = useViewer(kindOf);
  const width = usePanelWidth(kind);
  return (
    <>
      <PanelEdge kind={kind} width={width} />
      <aside
        className={classes.inspector}
        data-part="details"
        tabIndex={-1}
        aria-label={t("inspector.title")}
        style={{ width }}
      >
        {children}
      </aside>
    </>
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
