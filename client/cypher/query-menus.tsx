import { Button, Menu, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { offer } from "./console-store.ts";
import { examples } from "./examples.ts";
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

export function HistoryMenu() {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  return (
    <Menu position="top-end" width={420} opened={opened} onChange={setOpened}>
      <Menu.Target>
        <Button variant="subtle" color="gray" size="compact-sm">
          {t("cypher.history")}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>{opened && <HistoryEntries />}</Menu.Dropdown>
    </Menu>
  );
}

function HistoryEntries() {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState("");
  const found = queryHistory()
    .filter((query) => query.toLowerCase().includes(wanted.toLowerCase()))
    .slice(0, shownEntries);
  return (
    <>
      <TextInput
        size="xs"
        m={4}
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
        <Menu.Item key={query} onClick={() => offer(query)}>
          <Text size="xs" ff="monospace" lineClamp={2}>
            {query}
          </Text>
        </Menu.Item>
      ))}
    </>
  );
}
