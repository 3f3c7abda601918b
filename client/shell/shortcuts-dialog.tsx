import { Button, Kbd, Modal, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { closePanel, openPanel } from "../state/panels.ts";
import { changePanels, useViewer } from "../state/viewer-store.ts";
import { useKeyNames } from "./key-names.ts";
import classes from "./shortcuts-dialog.module.css";
import type { Shortcut, ShortcutName } from "./shortcuts.ts";
import { shortcuts } from "./shortcuts.ts";
import { useTouch } from "./use-touch.ts";

const groups = ["find", "nodes", "view"] as const;

/** Shortcuts of one name on one line: the four arrows are one thing to learn. */
function lines(group: Shortcut["group"]): KeyLine[] {
  const byName = new Map<Shortcut["name"], string[]>();
  for (const { name, keys } of shortcuts.filter((shortcut) => shortcut.group === group))
    byName.set(name, [...(byName.get(name) ?? []), ...keys]);
  return [...byName].map(([name, keys]) => ({ name, keys }));
}

/** All keys and gestures on one page. */
export function ShortcutsDialog() {
  const { t } = useTranslation();
  const open = useViewer((state) => state.panels.dialog === "shortcuts");
  const touch = useTouch();
  return (
    <Modal
      opened={open}
      onClose={() => changePanels(closePanel("dialog"))}
      title={t("shell.shortcuts.title")}
      size="xl"
      closeButtonProps={{ "aria-label": t("shell.actions.close") }}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xl">
        {touch && <Gestures touch />}
        {groups.map((group) => (
          <KeyList key={group} group={group} lines={lines(group)} />
        ))}
        <KeyList group="console" lines={consoleKeys} />
        {!touch && <Gestures touch={false} />}
      </SimpleGrid>
    </Modal>
  );
}

type KeyLine = Readonly<{ name: ShortcutName; keys: readonly string[] }>;

/** Keys of the editor, which only it heeds. */
const consoleKeys: readonly KeyLine[] = [
  { name: "runQuery", keys: ["Ctrl+Enter"] },
  { name: "putRight", keys: ["Alt+Enter"] },
  { name: "earlierQuery", keys: ["Ctrl+ArrowUp", "Ctrl+ArrowDown"] },
];

type KeyListProps = Readonly<{ group: Shortcut["group"] | "console"; lines: readonly KeyLine[] }>;

function KeyList({ group, lines: all }: KeyListProps) {
  const { t } = useTranslation();
  const keyNames = useKeyNames();
  return (
    <section>
      <h3 className={classes.heading}>{t(`shell.shortcuts.groups.${group}`)}</h3>
      <dl className={classes.list}>
        {all.map(({ name, keys }) => (
          <div key={name} className={classes.line}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key} size="xs">
                  {keyNames(key)}
                </Kbd>
              ))}
            </dt>
            <dd>{t(`shell.shortcuts.names.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** What mouse or fingers do on the canvas, and the way back to the tour. */
function Gestures({ touch }: Readonly<{ touch: boolean }>) {
  const { t } = useTranslation();
  const keyNames = useKeyNames();
  const keys = { menu: keyNames("Shift+F10"), shift: keyNames("Shift"), ctrl: keyNames("Ctrl") };
  return (
    <section>
      <h3 className={classes.heading}>{t(`shell.shortcuts.groups.${touch ? "touch" : "mouse"}`)}</h3>
      <Text size="sm" lh={1.7} style={{ whiteSpace: "pre-line" }}>
        {touch ? t("shell.shortcuts.touch") : t("shell.shortcuts.mouse", keys)}
      </Text>
      <Button mt="md" size="xs" variant="default" onClick={() => changePanels(openPanel("dialog", "tour"))}>
        {t("start.again")}
      </Button>
    </section>
  );
}
