import { ActionIcon, Button, Loader } from "@mantine/core";
import { IconPlayerPlay, IconPlayerStop, IconX } from "@tabler/icons-react";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { closePanel } from "../state/panels.ts";
import { changePanels } from "../state/viewer-store.ts";
import { cancel, currentTab, edit, run, useConsole } from "./console-store.ts";
import type { QueryTab } from "./console-store.ts";
import classes from "./cypher.module.css";
import { ExamplesMenu, HistoryMenu } from "./query-menus.tsx";
import { ConsoleHelp } from "./console-help.tsx";
import { QueryTabs } from "./query-tabs.tsx";
import { ResultView } from "./result/result-view.tsx";
import { useSchema } from "./use-schema.ts";

// The editor and its language are large; a reader who never opens the console never loads them.
const CypherEditor = lazy(async () => ({ default: (await import("./cypher-editor.tsx")).CypherEditor }));

/** The Cypher console under the canvas: queries on the left, what they found on the right. */
export function CypherPanel() {
  const { t } = useTranslation();
  const tab = useConsole(currentTab);
  return (
    <div className={classes.console}>
      <div className={classes.bar}>
        <QueryTabs />
        <span style={{ flex: 1 }} />
        <ExamplesMenu />
        <HistoryMenu />
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

function faultOf({ error }: QueryTab): { line: number; column: number } | undefined {
  const { line, column } = error?.details ?? {};
  return typeof line === "number" && typeof column === "number" ? { line, column } : undefined;
}

function QueryHalf({ tab }: Readonly<{ tab: QueryTab }>) {
  const { t } = useTranslation();
  const schema = useSchema(tab.params);
  return (
    <div className={classes.query}>
      <div className={classes.editor}>
        <Suspense fallback={<Loader size="sm" m="md" />}>
          <CypherEditor
            label={t("cypher.label")}
            hint={t("cypher.hint")}
            query={tab.query}
            schema={schema}
            fault={faultOf(tab)}
            onChange={(query) => edit(tab.id, { query })}
            onRun={() => void run(tab.id)}
          />
        </Suspense>
      </div>
      <div className={classes.foot}>
        <label className={classes.params}>
          {t("cypher.params")}
          <input
            value={tab.params}
            placeholder={t("cypher.paramsHint")}
            spellCheck={false}
            onChange={(event) => edit(tab.id, { params: event.currentTarget.value })}
          />
        </label>
        {tab.running ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlayerStop size={14} />}
            onClick={() => cancel(tab.id)}
          >
            {t("cypher.cancel")}
          </Button>
        ) : (
          <Button size="compact-sm" leftSection={<IconPlayerPlay size={14} />} onClick={() => void run(tab.id)}>
            {t("cypher.run")}
          </Button>
        )}
      </div>
    </div>
  );
}
