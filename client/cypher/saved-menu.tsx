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
import { currentTab, nameTab, offer, useConsole } from "./console-store.ts";
import classes from "./cypher.module.css";
import { fitHeight } from "./fit-height.ts";
import { forgetQuery, isSame, saveQuery, savedQueries } from "./saved-queries.ts";
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
  const choose = ({ query, params, name }: SavedQuery): void => {
    offer({ query, params, name });
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
  const { id, query, params } = useConsole(currentTab);
  const [name, setName] = useState("");
  const [folder, setFolder] = useState("");
  const [refused, setRefused] = useState(false);
  const named = { name: name.trim(), folder: folder.trim() };
  const isThere = savedQueries().some((one) => isSame(one, named));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const kept = saveQuery({ ...named, query, params });
        setRefused(!kept);
        if (kept) {
          nameTab(id, named.name);
          setName("");
        }
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
      <Button type="submit" size="compact-sm" mt="xs" disabled={named.name === "" || query.trim() === ""}>
        {t(isThere ? "cypher.saveOver" : "cypher.save")}
      </Button>
      {refused && (
        <Text size="sm" role="alert">
          {t("cypher.saveRefused")}
        </Text>
      )}
    </form>
  );
}
