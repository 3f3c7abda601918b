import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { ApiError, isPassing } from "../api/api-error.ts";
import { useStatus } from "../api/queries.ts";
import classes from "./away-banner.module.css";

/**
 * Says that the server is away, or its database, or that the database is busy with what it cannot end, for as long as it is so; asking
 * again is one press, and happens by itself too.
 */
export function AwayBanner() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { data, error, isFetching } = useStatus();
  const what = isPassing(error) ? whatIsAway(error) : data?.trouble === "burning" ? "burning" : undefined;
  if (!what) return null;
  return (
    <div className={classes.banner} role="alert">
      <strong>{t(`shell.away.${what}`)}.</strong> {t(what === "burning" ? "shell.away.restart" : "shell.away.text")}
      <Button size="compact-xs" variant="default" loading={isFetching} onClick={() => void queries.invalidateQueries()}>
        {t("shell.actions.retry")}
      </Button>
    </div>
  );
}

const whatIsAway = (error: unknown): "database" | "server" =>
  error instanceof ApiError && error.code === "STORE_UNAVAILABLE" ? "database" : "server";
