import { ActionIcon, Button, Loader } from "@mantine/core";
import { IconPlayerPlay, IconPlayerStop, IconX } from "@tabler/icons-react";
import { lazy, Suspense, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { closePanel } from "../state/panels.ts";
import { changePanels } from "../state/viewer-store.ts";
import { useCheckAhead } from "./check-ahead.ts";
import { ConsoleHelp } from "./console-help.tsx";
import { cancel, currentTab, edit, recall, useConsole } from "./console-store.ts";
import type { QueryTab } from "./console-store.ts";
import classes from "./cypher.module.css";
import type { SaidProblem } from "./cypher-editor.tsx";
import { ParametersPanel } from "./parameters-panel.tsx";
import { parameterNames } from "./parameters.ts";
import { ProblemLine } from "./problem-line.tsx";
import { ExamplesMenu, HistoryMenu } from "./query-menus.tsx";
import { QueryTabs } from "./query-tabs.tsx";
import { ResultView } from "./result/result-view.tsx";
import { run } from "./run-query.ts";
import { SavedMenu } from "./saved-menu.tsx";
import { keepTabs } from "./kept-tabs.ts";
import { useSchema } from "./use-schema.ts";

// The editor and its language are large; a reader who never opens the console never loads them.
const CypherEditor = lazy(async () => ({ default: (await import("./cypher-editor.tsx")).CypherEditor }));

/** The Cypher console under the canvas: queries on the left, what they found on the right. */
export function CypherPanel() {
  const { t } = useTranslation();
  const tab = useConsole(currentTab);
  useEffect(() => useConsole.subscribe(keepTabs), []);
  return (
    <div className={classes.console}>
      <div className={classes.bar}>
        <QueryTabs />
        <span className={classes.gap} />
        <ExamplesMenu />
        <HistoryMenu />
        <SavedMenu />
        <ConsoleHelp />
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t("cypher.close")}
          onClick={() => changePanels(closePanel("bottom"))}
        >
          <IconX size={16} />
        </ActionIcon>
      </div>
      <div className={classes.halves}>
        <QueryHalf key={tab.id} tab={tab} />
        <ResultView tab={tab} />
      </div>
    </div>
  );
}

function faultOf(error: QueryTab["error"]): { line: number; column: number } | undefined {
  const { line, column } = error?.details ?? {};
  return typeof line === "number" && typeof column === "number" ? { line, column } : undefined;
}

function QueryHalf({ tab }: Readonly<{ tab: QueryTab }>) {
  const { t } = useTranslation();
  const schema = useSchema(tab.params);
  useCheckAhead(tab);
  const [problem, setProblem] = useState<SaidProblem>();
  const fault = useMemo(() => faultOf(tab.error), [tab.error]);
  return (
    <div className={classes.query}>
      {tab.fromLink && (
        <p className={classes.notice} role="note">
          {t("cypher.fromLink")}
        </p>
      )}
      <div className={classes.editor}>
        <Suspense fallback={<EditorComing query={tab.query} />}>
          <CypherEditor
            label={t("cypher.label")}
            hint={t("cypher.hint")}
            query={tab.query}
            schema={schema}
            fault={fault}
            onChange={(query) => edit(tab.id, { query })}
            onRun={() => void run(tab.id)}
            onRecall={(step) => recall(tab.id, step)}
            onProblem={setProblem}
          />
        </Suspense>
      </div>
      {problem && <ProblemLine problem={problem} />}
      <ParametersPanel tab={tab} onRun={() => void run(tab.id)} />
      <div className={classes.foot}>
        <span className={classes.hint}>{parameterNames(tab.query).length === 0 && t("cypher.paramsHint")}</span>
        <RunButton tab={tab} />
      </div>
    </div>
  );
}

/** What will stand in the editor, to be read while that is on its way. */
function EditorComing({ query }: Readonly<{ query: string }>) {
  const { t } = useTranslation();
  return (
    <div className={classes.coming} aria-busy="true">
      <p>
        <Loader size="xs" /> {t("cypher.editorComing")}
      </p>
      <pre>{query}</pre>
    </div>
  );
}

function RunButton({ tab: { id, running } }: Readonly<{ tab: QueryTab }>) {
  const { t } = useTranslation();
  return running ? (
    <Button size="compact-sm" variant="default" leftSection={<IconPlayerStop size={14} />} onClick={() => cancel(id)}>
      {t("cypher.cancel")}
    </Button>
  ) : (
    <Button size="compact-sm" leftSection={<IconPlayerPlay size={14} />} onClick={() => void run(id)}>
      {t("cypher.run")}
    </Button>
  );
}
