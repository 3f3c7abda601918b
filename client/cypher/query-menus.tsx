import { Button, Menu, Popover, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { offer } from "./console-store.ts";
import classes from "./cypher.module.css";
import { examples } from "./examples.ts";
import { fitHeight } from "./fit-height.ts";
import { parameterNames } from "./parameters.ts";
import { queryHistory } from "./query-history.ts";
import type { Kept } from "./query-history.ts";

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
        {examples.map(({ de, en, query }) => {
          const name = i18n.language.startsWith("de") ? de : en;
          return (
            <Menu.Item key={en} onClick={() => offer({ query, name })}>
              {name}
            </Menu.Item>
          );
        })}
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

/** The values that a query was run with. */
const valuesText = ({ query, params }: Kept): string =>
  parameterNames(query)
    .flatMap((name) => (Object.hasOwn(params, name) ? `$${name} = ${params[name]?.value}` : []))
    .join(" · ");

function HistoryEntries({ onDone }: Readonly<{ onDone: () => void }>) {
  const { t } = useTranslation();
  const [wanted, setWanted] = useState("");
  const found = queryHistory()
    .filter(({ query }) => query.toLowerCase().includes(wanted.toLowerCase()))
    .slice(0, shownEntries);
  const choose = (kept: Kept): void => {
    offer(kept);
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
      {found.map((kept) => (
        <UnstyledButton key={kept.query} className={classes.asked ?? ""} onClick={() => choose(kept)}>
          <Text size="xs" ff="monospace" lineClamp={2}>
            {kept.query}
          </Text>
          <Text size="xs" c="var(--desk-ink-soft)" lineClamp={1}>
            {valuesText(kept)}
          </Text>
        </UnstyledButton>
      ))}
    </>
  );
}
