import { useTranslation } from "react-i18next";
import { useAddress } from "../address/use-address.ts";
import { GraphCanvas } from "../canvas/graph-canvas.tsx";
import { CypherPanel } from "../cypher/cypher-panel.tsx";
import { ExportDialog } from "../export/export-dialog.tsx";
import { FileDrop } from "../local/file-drop.tsx";
import { LocalBanner } from "../local/local-banner.tsx";
import { MergesDialog } from "../merges/merges-dialog.tsx";
import { MergeWithDialog } from "../merges/merge-with-dialog.tsx";
import { useFollowHistory } from "../merges/use-follow-history.ts";
import { StatementsPanel } from "../statements/statements-panel.tsx";
import type { BottomTab } from "../state/panels.ts";
import { useViewer } from "../state/viewer-store.ts";
import { ViewsDialog } from "../views/views-dialog.tsx";
import { CommandPalette } from "../palette/command-palette.tsx";
import { AwayBanner } from "./away-banner.tsx";
import { Tour } from "../start/tour.tsx";
import { TablePanel } from "../table/table-panel.tsx";
import { Timeline } from "../timeline/timeline.tsx";
import classes from "./app-shell.module.css";
import { Guarded } from "./guarded.tsx";
import { Header } from "./header.tsx";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import { useKeptFocus } from "./use-kept-focus.ts";
import { useLiveStore } from "./use-live-store.ts";
import { useKeys } from "./use-keys.ts";
import { Rail } from "./rail.tsx";
import { RightPanel } from "./right-panel.tsx";

/** The screen: header, left rail, canvas with what lies under it, right panel. Each slot fails on its own. */
export function AppShell() {
  const { t } = useTranslation();
  useAddress();
  useKeys();
  useLiveStore();
  useFollowHistory();
  useKeptFocus();
  const rail = useViewer((state) => state.panels.rail);
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#graph">
        {t("shell.skip")}
      </a>
      <Header />
      {rail && (
        <nav className={classes.rail} data-part="filters" tabIndex={-1} aria-label={t("shell.actions.rail")}>
          <Guarded>
            <Rail />
          </Guarded>
        </nav>
      )}
      <AwayBanner />
      <main className={classes.stage} id="graph" data-part="graph" tabIndex={-1}>
        <LocalBanner />
        <div className={classes.canvas}>
          <Guarded>
            <GraphCanvas />
          </Guarded>
        </div>
        <div className={classes.time}>
          <Guarded>
            <Timeline />
          </Guarded>
        </div>
        <Bottom />
      </main>
      <RightPanel />
      <ExportDialog />
      <ViewsDialog />
      <MergesDialog />
      <MergeWithDialog />
      <FileDrop />
      <ShortcutsDialog />
      <CommandPalette />
      <Tour />
    </div>
  );
}

const bottoms = {
  cypher: { name: "cypher.title", Panel: CypherPanel },
  table: { name: "shell.actions.table", Panel: TablePanel },
  statements: { name: "shell.actions.statements", Panel: StatementsPanel },
} as const satisfies Record<BottomTab, unknown>;

/** The panel below the canvas, of which one is open at a time. */
function Bottom() {
  const { t } = useTranslation();
  const bottom = useViewer((state) => state.panels.bottom);
  if (!bottom) return null;
  const { name, Panel } = bottoms[bottom];
  return (
    <section key={bottom} className={classes.bottom} data-part="bottom" tabIndex={-1} aria-label={t(name)}>
      <Guarded>
        <Panel />
      </Guarded>
    </section>
  );
}
