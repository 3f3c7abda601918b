import { Button } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { isPassing } from "../api/api-error.ts";
import { useStatus } from "../api/queries.ts";
import classes from "./away-banner.module.css";

/** Says that the server is away, for as long as it is; asking again is one press, and happens by itself too. */
export function AwayBanner() {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const { error, isFetching } = useStatus();
  if (!isPassing(error)) return null;
  return (
    <div className={classes.banner} role="alert">
      <strong>{t("shell.away.title")}.</strong> {t("shell.away.text")}
      <Button size="compact-xs" variant="default" loading={isFetching} onClick={() => void queries.invalidateQueries()}>
        {t("shell.actions.retry")}
      </Button>
    </div>
  );
}
