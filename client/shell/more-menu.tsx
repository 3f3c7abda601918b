import { ActionIcon, Menu, useComputedColorScheme, useMantineColorScheme } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { copyViewLink } from "../commands/copy-link.ts";
import { chooseLanguage } from "../i18n/i18n.ts";
import { canRedo, redo } from "../state/history.ts";
import type { BottomTab, DialogName } from "../state/panels.ts";
import { openPanel, toggleBottom } from "../state/panels.ts";
import { changeHistory, changePanels, useViewer } from "../state/viewer-store.ts";

const show = (dialog: DialogName) => (): void => changePanels(openPanel("dialog", dialog));
const turn = (tab: BottomTab) => (): void => changePanels(toggleBottom(tab));

/** On a phone, where the header has no room for them: everything that stands there on a wide screen. */
export function MoreMenu({ className }: Readonly<{ className: string | undefined }>) {
  const { t } = useTranslation();
  return (
    <Menu position="bottom-end" width={260} shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          c="var(--desk-ink)"
          size="lg"
          aria-label={t("shell.actions.more")}
          {...(className === undefined ? {} : { className })}
        >
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={turn("table")}>{t("shell.actions.table")}</Menu.Item>
        <Menu.Item onClick={turn("statements")}>{t("shell.actions.statements")}</Menu.Item>
        <Menu.Item onClick={turn("cypher")}>{t("shell.actions.cypher")}</Menu.Item>
        <Menu.Item onClick={show("views")}>{t("shell.actions.views")}</Menu.Item>
        <Menu.Item onClick={show("merges")}>{t("merges.title")}</Menu.Item>
        <Menu.Item onClick={show("export")}>{t("shell.actions.export")}</Menu.Item>
        <Menu.Item onClick={() => void copyViewLink()}>{t("shell.actions.share")}</Menu.Item>
        <Menu.Divider />
        <DeskItems />
      </Menu.Dropdown>
    </Menu>
  );
}

function DeskItems() {
  const { t, i18n } = useTranslation();
  const { setColorScheme } = useMantineColorScheme();
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  const forth = useViewer((state) => canRedo(state.history));
  return (
    <>
      <Menu.Item disabled={!forth} onClick={() => changeHistory(redo)}>
        {t("shell.actions.redo")}
      </Menu.Item>
      <Menu.Item onClick={show("palette")}>{t("shell.palette.title")}</Menu.Item>
      <Menu.Item onClick={show("shortcuts")}>{t("shell.shortcuts.title")}</Menu.Item>
      <Menu.Divider />
      <Menu.Item
        lang={i18n.language === "de" ? "en" : "de"}
        onClick={() => void chooseLanguage(i18n.language === "de" ? "en" : "de")}
      >
        {t("shell.actions.language")}
      </Menu.Item>
      <Menu.Item onClick={() => setColorScheme(scheme === "dark" ? "light" : "dark")}>
        {t(scheme === "dark" ? "shell.actions.toLight" : "shell.actions.toDark")}
      </Menu.Item>
    </>
  );
}
