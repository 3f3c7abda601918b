import { Button, Kbd, Modal, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { closePanel, openPanel } from "../state/panels.ts";
import { changePanels, useViewer } from "../state/viewer-store.ts";
import classes from "./shortcuts-dialog.module.css";
import type { Shortcut } from "./shortcuts.ts";
import { shortcuts } from "./shortcuts.ts";

const groups = ["find", "nodes", "view"] as const;
const arrows: Readonly<Record<string, string>> = { ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };
const pretty = (keys: string): string =>
  arrows[keys] ??
  keys
    .replace(/Arrow\w+/, (arrow) => arrows[arrow] ?? arrow)
    .replace("Escape", "Esc")
    .replace(/\+([a-z])$/, (end) => end.toUpperCase());

/** Shortcuts of one name on one line: the four arrows are one thing to learn. */
function lines(group: Shortcut["group"]): { name: Shortcut["name"]; keys: string[] }[] {
  const byName = new Map<Shortcut["name"], string[]>();
  for (const { name, keys } of shortcuts.filter((shortcut) => shortcut.group === group))
    byName.set(name, [...(byName.get(name) ?? []), ...keys.map(pretty)]);
  return [...byName].map(([name, keys]) => ({ name, keys }));
}

/** All keys and gestures on one page. */
export function ShortcutsDialog() {
  const { t } = useTranslation();
  const open = useViewer((state) => state.panels.dialog === "shortcuts");
  return (
    <Modal
      opened={open}
      onClose={() => changePanels(closePanel("dialog"))}
      title={t("shell.shortcuts.title")}
      size="xl"
      closeButtonProps={{ "aria-label": t("shell.actions.close") }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {groups.map((group) => (
          <section key={group}>
            <h3 className={classes.heading}>{t(`shell.shortcuts.groups.${group}`)}</h3>
            <dl className={classes.list}>
              {lines(group).map(({ name, keys }) => (
                <div key={name} className={classes.line}>
                  <dt>
                    {keys.map((key) => (
                      <Kbd key={key} size="xs">
                        {key}
                      </Kbd>
                    ))}
                  </dt>
                  <dd>{t(`shell.shortcuts.names.${name}`)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
        <section>
          <h3 className={classes.heading}>{t("shell.shortcuts.groups.mouse")}</h3>
          <Text size="sm" lh={1.7} style={{ whiteSpace: "pre-line" }}>
            {t("shell.shortcuts.mouse")}
          </Text>
          <Button mt="md" size="xs" variant="default" onClick={() => changePanels(openPanel("dialog", "tour"))}>
            {t("start.again")}
          </Button>
        </section>
      </SimpleGrid>
    </Modal>
  );
}
