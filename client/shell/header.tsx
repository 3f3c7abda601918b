import { useMantineColorScheme, useComputedColorScheme } from "@mantine/core";
import {
  IconAdjustmentsHorizontal,
  IconArrowBackUp,
  IconArrowForwardUp,
  IconBookmarks,
  IconFileExport,
  IconKeyboard,
  IconLanguage,
  IconLink,
  IconListDetails,
  IconMoon,
  IconSun,
  IconTable,
  IconTerminal2,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { copyViewLink } from "../commands/copy-link.ts";
import { HistoryMenu } from "../history/history-menu.tsx";
import { chooseLanguage } from "../i18n/i18n.ts";
import { SearchBox } from "../search/search-box.tsx";
import { canRedo, canUndo, redo, undo } from "../state/history.ts";
import { openPanel, toggleBottom } from "../state/panels.ts";
import { changeHistory, changePanels, useViewer } from "../state/viewer-store.ts";
import { HeaderButton } from "./header-button.tsx";
import classes from "./header.module.css";
import { MoreMenu } from "./more-menu.tsx";

/** Top of the screen: search, what can be taken back, what can be taken away, how it looks. */
export function Header() {
  const { t } = useTranslation();
  const rail = useViewer((state) => state.panels.rail);
  return (
    <header className={classes.header} data-part="header" tabIndex={-1}>
      <HeaderButton
        label={t("shell.actions.rail")}
        icon={<IconAdjustmentsHorizontal size={18} />}
        pressed={rail}
        onClick={() => changePanels((panels) => ({ ...panels, rail: !panels.rail }))}
      />
      <a href="./" className={classes.wordmark}>
        Beleg
      </a>
      <div className={classes.search}>
        <SearchBox />
      </div>
      <div className={classes.gap} />
      <UndoButtons />
      <OutputButtons />
      <DeskButtons />
    </header>
  );
}

function UndoButtons() {
  const { t } = useTranslation();
  const back = useViewer((state) => canUndo(state.history));
  const forth = useViewer((state) => canRedo(state.history));
  return (
    <div className={classes.group}>
      <HeaderButton
        label={t("shell.actions.undo")}
        keys="Ctrl+z"
        icon={<IconArrowBackUp size={18} />}
        disabled={!back}
        onClick={() => changeHistory(undo)}
      />
      <HeaderButton
        label={t("shell.actions.redo")}
        keys="Ctrl+Shift+Z"
        icon={<IconArrowForwardUp size={18} />}
        disabled={!forth}
        onClick={() => changeHistory(redo)}
        className={classes.wide}
      />
      <HistoryMenu />
    </div>
  );
}

function OutputButtons() {
  const { t } = useTranslation();
  const bottom = useViewer((state) => state.panels.bottom);
  return (
    <div className={classes.group} data-tour="output">
      <HeaderButton
        label={t("shell.actions.table")}
        keys="t"
        icon={<IconTable size={18} />}
        pressed={bottom === "table"}
        onClick={() => changePanels(toggleBottom("table"))}
        className={classes.wide}
        named
      />
      <HeaderButton
        label={t("shell.actions.statements")}
        keys="s"
        icon={<IconListDetails size={18} />}
        pressed={bottom === "statements"}
        onClick={() => changePanels(toggleBottom("statements"))}
        className={classes.wide}
      />
      <HeaderButton
        label={t("shell.actions.cypher")}
        keys="c"
        icon={<IconTerminal2 size={18} />}
        pressed={bottom === "cypher"}
        onClick={() => changePanels(toggleBottom("cypher"))}
        className={classes.wide}
        named
      />
      <HeaderButton
        label={t("shell.actions.views")}
        icon={<IconBookmarks size={18} />}
        onClick={() => changePanels(openPanel("dialog", "views"))}
        className={classes.wide}
        named
      />
      <HeaderButton
        label={t("shell.actions.export")}
        icon={<IconFileExport size={18} />}
        onClick={() => changePanels(openPanel("dialog", "export"))}
        className={classes.wide}
        named
      />
      <HeaderButton
        label={t("shell.actions.share")}
        icon={<IconLink size={18} />}
        onClick={() => void copyViewLink()}
        className={classes.wide}
      />
      <MoreMenu className={classes.narrow} />
    </div>
  );
}

function DeskButtons() {
  const { t, i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  return (
    <div className={classes.group}>
      <HeaderButton
        label={t("shell.actions.language")}
        icon={<IconLanguage size={18} />}
        onClick={() => void chooseLanguage(i18n.language === "de" ? "en" : "de")}
        className={classes.wide}
      />
      <HeaderButton
        label={t(scheme === "dark" ? "shell.actions.toLight" : "shell.actions.toDark")}
        icon={scheme === "dark" ? <IconSun size={18} /> : <IconMoon size={18} />}
        onClick={() => setColorScheme(scheme === "dark" ? "light" : "dark")}
        className={classes.wide}
      />
      <HeaderButton
        label={t("shell.actions.shortcuts")}
        keys="?"
        icon={<IconKeyboard size={18} />}
        onClick={() => changePanels(openPanel("dialog", "shortcuts"))}
        className={classes.wide}
      />
    </div>
  );
}
