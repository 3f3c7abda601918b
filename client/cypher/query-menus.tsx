import { Button, Menu, Popover, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { offer } from "./console-store.ts";
import classes from "./cypher.module.css";
import { examples } from "./examples.ts";
import { fitHeight } from "./fit-height.ts";
import { queryHistory } from "./query-history.ts";

const shownEntries = 30;

export function ExamplesMenu() {
  const { t, i18n } = useTranslation();
  return (
    <Menu position="top-end" width={320}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm">
          {t("cypher.examples")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {examples.map((example) => (
          <Menu.Item key={example.en} onClick={() => offer(example.query)}>
            {i18n.language.startsWith("de") ? example.de : example.en}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

/** What has been asked in this browser, newest first; a list to search in, and so no menu. */
export function HistoryMenu() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Popover
      position="top-end"
      width="min(420px, 96vw)"
      shadow="md"
      trapFocus
      returnFocus
      opened={opened}
      onChange={setOpened}
      middlewares={fitHeight(400)}
    >
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setOpened(!opened)}>
          {t("cypher.history")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs" style={{ overflow: "auto" }} aria-label={t("cypher.history")}>
        {opened && <HistoryEntries onDone={() => setOpened(false)} />}
      </Popover.Dropdown>
    </Popover>
  );
}

function HistoryEntries({ onDone }: Readonly<{ onDone: () => void }>) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState("");
  const found = queryHistory()
    .filter((query) => query.toLowerCase().includes(wanted.toLowerCase()))
    .slice(0, shownEntries);
  const choose = (query: string): void => {
    offer(query);
    onDone();
  };
  return (
    <>
      <TextInput
        size="xs"
        mb={4}
        aria-label={t("cypher.searchHistory")}
        placeholder={t("cypher.searchHistory")}
        value={wanted}
        onChange={(event) => setWanted(event.currentTarget.value)}
      />
      {found.length === 0 && (
        <Text size="sm" p="xs" c="var(--desk-ink-soft)">
          {t("cypher.noHistory")}
        </Text>
      )}
      {found.map((query) => (
        <UnstyledButton key={query} className={classes.asked ?? ""} onClick={() => choose(query)}>
          <Text size="xs" ff="monospace" lineClamp={2}>
            {query}
          </Text>
        </UnstyledButton>
      ))}
    </>
  );
}
