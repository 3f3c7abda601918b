import { ActionIcon, Loader, UnstyledButton } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { chooseTab, closeTab, openTab, useConsole } from "./console-store.ts";
import classes from "./cypher.module.css";

export function QueryTabs() {
  const { t } = useTranslation();
  const { tabs, current } = useConsole();
  return (
    <div className={classes.tabs} role="group" aria-label={t("cypher.tabs")}>
      {tabs.map(({ id, name = t("cypher.tab", { number: id + 1 }), query, running }) => (
        <span key={id} className={classes.tab} data-current={id === current || undefined}>
          {running && <Loader size={10} />}
          <UnstyledButton
            fz="sm"
            className={classes.tabName ?? ""}
            title={query.slice(0, 500)}
            aria-pressed={id === current}
            onClick={() => chooseTab(id)}
          >
            {name}
          </UnstyledButton>
          {tabs.length > 1 && (
            <ActionIcon
              size="xs"
              variant="subtle"
              color="gray"
              aria-label={t("cypher.closeTab", { name })}
              onClick={() => closeTab(id)}
            >
              <IconX size={12} />
            </ActionIcon>
          )}
        </span>
      ))}
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t("cypher.newTab")} onClick={() => openTab()}>
        <IconPlus size={14} />
      </ActionIcon>
    </div>
  );
}
