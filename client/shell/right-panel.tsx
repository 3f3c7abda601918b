import { useTranslation } from "react-i18next";
import { ArticlePanel } from "../article/article-panel.tsx";
import { InspectorPanel } from "../inspector/inspector-panel.tsx";
import { isEmpty } from "../state/selection.ts";
import { useViewer } from "../state/viewer-store.ts";
import classes from "./app-shell.module.css";
import { Guarded } from "./guarded.tsx";
import { useNarrow } from "./use-narrow.ts";

/** An open article takes the place of the inspector; closing it brings the inspector back as it was. */
export function RightPanel() {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const article = useViewer((state) => state.panels.article);
  const open = useViewer((state) => state.panels.inspector);
  const idle = useViewer((state) => isEmpty(state.selection) && !state.panels.path);
  if (!article && (!open || (narrow && idle))) return null;
  return (
    <aside
      className={article ? `${classes.inspector} ${classes.article}` : classes.inspector}
      aria-label={t("inspector.title")}
    >
      <Guarded key={article?.id ?? "inspector"}>
        {article ? <ArticlePanel article={article} /> : <InspectorPanel />}
      </Guarded>
    </aside>
  );
}
