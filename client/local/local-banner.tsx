import { Button } from "@mantine/core";
import { IconFile, IconSnowflake } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import { leaveLocal } from "./open-local.ts";
import { useLocalSource } from "./local-source.ts";
import classes from "./local.module.css";

/** Says for as long as it is so that the graph is a file or a frozen view, and leads back to the store. */
export function LocalBanner() {
  const { t } = useTranslation();
  const { date } = useFormat();
  const source = useLocalSource((state) => state.source);
  useFreshAnswers();
  if (!source) return null;
  const { kind, name, document } = source;
  const Icon = kind === "file" ? IconFile : IconSnowflake;
  return (
    <div className={classes.banner} role="status">
      <Icon size={16} aria-hidden />
      <span>
        <strong dir="auto">{name}</strong> {t(`views.local.${kind}`, { date: date(document.generatedAt.slice(0, 10)) })}
        {!document.evidence && ` ${t("views.local.noQuotes")}`}
        {document.description && (
          <span className={classes.words} dir="auto">
            {document.description}
          </span>
        )}
      </span>
      <Button size="compact-xs" variant="default" onClick={leaveLocal}>
        {t("views.local.leave")}
      </Button>
    </div>
  );
}

/** Answers of one graph are not those of another. */
function useFreshAnswers(): void {
  const queries = useQueryClient();
  useEffect(
    () =>
      useLocalSource.subscribe(({ source }) => {
        const stays = source ? ["start", "views", "status"] : ["views", "status"];
        const others = ({ queryKey }: { queryKey: readonly unknown[] }): boolean =>
          !stays.includes(String(queryKey[0]));
        // Later, when nobody shows a node of the graph before any more and would ask for it again.
        setTimeout(() => void queries.resetQueries({ predicate: others }));
      }),
    [queries],
  );
}
