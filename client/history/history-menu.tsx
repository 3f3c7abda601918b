import { ActionIcon, Menu, ScrollArea } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { jump } from "../state/history.ts";
import { openPanel } from "../state/panels.ts";
import { changeHistory, changePanels, useViewer } from "../state/viewer-store.ts";
import { stepText } from "./step-text.ts";

/** Every step by name; choosing one goes there. */
export function HistoryMenu() {
  const { t } = useTranslation();
  const { steps, at } = useViewer((state) => state.history);
  return (
    <Menu position="bottom-end" width={300} shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" c="var(--desk-ink)" size="lg" aria-label={t("shell.actions.history")}>
          <IconHistory size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <ScrollArea.Autosize mah="60vh">
          {steps.map((step, index) => (
            <Menu.Item
              key={index}
              aria-current={index === at ? "step" : undefined}
              fw={index === at ? 600 : 400}
              opacity={index > at ? 0.75 : 1}
              onClick={() => changeHistory(jump(index))}
            >
              {stepText(t, step.name)}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
        <Menu.Divider />
        <Menu.Item onClick={() => changePanels(openPanel("dialog", "merges"))}>{t("merges.title")}…</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
