import {
  ActionIcon,
  Autocomplete,
  Button,
  Group,
  Popover,
  Stack,
  Text,
  TextInput,
  UnstyledButton,
} from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { currentTab, offer, useConsole } from "./console-store.ts";
import classes from "./cypher.module.css";
import { fitHeight } from "./fit-height.ts";
import { forgetQuery, saveQuery, savedQueries } from "./saved-queries.ts";
import type { SavedQuery } from "./saved-queries.ts";

/** Queries kept under a name, and the form that keeps the present one. */
export function SavedMenu() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      position="top-end"
      width="min(360px, 96vw)"
      shadow="md"
      trapFocus
      opened={opened}
      onChange={setOpened}
      middlewares={fitHeight(330)}
    >
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setOpened(!opened)}>
          {t("cypher.saved")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown style={{ overflow: "auto" }} aria-label={t("cypher.saved")}>
        <SavedQueries onDone={() => setOpened(false)} />
      </Popover.Dropdown>
    </Popover>
  );
}

function SavedQueries({ onDone }: Readonly<{ onDone: () => void }>) {
  const { t } = useTranslation();
  const [saved, setSaved] = useState(savedQueries);
  const folders = [...new Set(saved.map(({ folder }) => folder))];
  const choose = ({ query }: SavedQuery): void => {
    offer(query);
    onDone();
  };
  return (
    <Stack gap="sm">
      <SaveForm folders={folders.filter(Boolean)} onSaved={() => setSaved(savedQueries())} />
      {saved.length === 0 && (
        <Text size="sm" c="var(--desk-ink-soft)">
          {t("cypher.noSaved")}
        </Text>
      )}
      {folders.map((folder) => (
        <section key={folder} aria-label={folder || t("cypher.noFolder")}>
          {folder && <h3 className={classes.folder}>{folder}</h3>}
          {saved
            .filter((one) => one.folder === folder)
            .map((one) => (
              <div key={one.name} className={classes.savedLine}>
                <UnstyledButton className={classes.savedName ?? ""} title={one.query} onClick={() => choose(one)}>
                  {one.name}
                </UnstyledButton>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t("cypher.forget", { name: one.name })}
                  onClick={() => {
                    forgetQuery(one);
                    setSaved(savedQueries());
                  }}
                >
                  <IconTrash size={14} />
                </ActionIcon>
              </div>
            ))}
        </section>
      ))}
    </Stack>
  );
}

function SaveForm({ folders, onSaved }: Readonly<{ folders: readonly string[]; onSaved: () => void }>) {
  const { t } = useTranslation();
  const { query } = useConsole(currentTab);
  const [name, setName] = useState("");
  const [folder, setFolder] = useState("");
  const [refused, setRefused] = useState(false);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const kept = saveQuery({ name: name.trim(), folder: folder.trim(), query });
        setRefused(!kept);
        if (kept) setName("");
        onSaved();
      }}
    >
      <Group gap="xs" grow>
        <TextInput
          size="xs"
          label={t("cypher.saveName")}
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Autocomplete
          size="xs"
          label={t("cypher.saveFolder")}
          data={[...folders]}
          value={folder}
          maxLength={120}
          comboboxProps={{ withinPortal: false }}
          onChange={setFolder}
        />
      </Group>
      <Button type="submit" size="compact-sm" mt="xs" disabled={name.trim() === "" || query.trim() === ""}>
        {t("cypher.save")}
      </Button>
      {refused && (
        <Text size="sm" role="alert">
          {t("cypher.saveRefused")}
        </Text>
      )}
    </form>
  );
}
