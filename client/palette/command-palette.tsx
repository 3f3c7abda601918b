import { Combobox, Kbd, Modal, Text, TextInput, useCombobox } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { closePanel } from "../state/panels.ts";
import { useKeyNames } from "../shell/key-names.ts";
import { changePanels, useViewer } from "../state/viewer-store.ts";
import classes from "./command-palette.module.css";
import { usePaletteCommands } from "./palette-commands.ts";

const close = (): void => changePanels(closePanel("dialog"));

/** Every action by name: what a person cannot find by looking, they find by typing. */
export function CommandPalette() {
  const { t } = useTranslation();
  const open = useViewer((state) => state.panels.dialog === "palette");
  return (
    <Modal
      opened={open}
      onClose={close}
      title={t("shell.palette.title")}
      withCloseButton={false}
      padding={0}
      size="lg"
      yOffset="12vh"
      // Another key may follow at once: it belongs here already, and not to a dialog that is still on its way.
      transitionProps={{ duration: 0 }}
      classNames={{ header: classes.unseen ?? "" }}
    >
      <Palette />
    </Modal>
  );
}

/** Lines of the list; typing on brings out the rest. */
const most = 100;

function Palette() {
  const { t } = useTranslation();
  const keyNames = useKeyNames();
  const [text, setText] = useState("");
  const combobox = useCombobox({ opened: true });
  const found = usePaletteCommands(text);
  const run = (id: string): void => {
    close();
    found.find((command) => command.id === id)?.run();
  };
  return (
    <Combobox store={combobox} onOptionSubmit={run} withinPortal={false}>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          autoFocus
          size="md"
          variant="unstyled"
          px="md"
          value={text}
          aria-label={t("shell.palette.title")}
          placeholder={t("shell.palette.placeholder")}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.selectFirstOption();
          }}
          onKeyDown={(event) => event.key === "Escape" && close()}
        />
      </Combobox.EventsTarget>
      {found.length > 0 && (
        <Combobox.Options tabIndex={0} className={classes.list} aria-label={t("shell.palette.title")}>
          {found.slice(0, most).map(({ id, label, keys }) => (
            <Combobox.Option key={id} value={id} className={classes.line}>
              <Text size="sm" flex={1}>
                {label}
              </Text>
              {keys && <Kbd size="xs">{keyNames(keys)}</Kbd>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      )}
      {found.length > most && (
        <Combobox.Footer>{t("shell.palette.rest", { count: found.length - most })}</Combobox.Footer>
      )}
      {found.length === 0 && (
        <Combobox.Empty role="status" className={classes.none}>
          {t("shell.palette.empty")}
        </Combobox.Empty>
      )}
    </Combobox>
  );
}
