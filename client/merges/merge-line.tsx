import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Merge } from "#schema/merge.ts";
import { useLocalSource } from "../local/local-source.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { mergeNodes, splitMerge } from "./decide.ts";
import classes from "./merges.module.css";

/** One merge: what became part of what and when, and the button that takes it back or makes it again. */
export function MergeLine({ merge, short = false }: Readonly<{ merge: Merge; short?: boolean }>) {
  const { t, i18n } = useTranslation();
  const [busy, setBusy] = useState(false);
  const values = { name: merge.from.map(({ name }) => name).join(", "), into: merge.into.name };
  const when = (instant: string): string =>
    new Intl.DateTimeFormat(i18n.language, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
  const act = (work: () => Promise<void>) => (): void => {
    setBusy(true);
    void work()
      .catch(reportFailure)
      .finally(() => setBusy(false));
  };
  const again = (): Promise<void> =>
    mergeNodes(
      merge.from.map(({ id }) => id),
      merge.into.id,
    );
  // In a file that is open nothing is decided.
  const isLocal = useLocalSource((state) => state.source !== undefined);
  const isSplit = merge.splitAt !== undefined;
  return (
    <li className={classes.line}>
      <div className={classes.text} dir="auto">
        <div className={isSplit ? classes.split : undefined}>{short ? values.name : t("merges.line", values)}</div>
        <div className={classes.when}>
          {t("merges.mergedAt", { when: when(merge.at) })}
          {merge.splitAt !== undefined && ` · ${t("merges.splitAt", { when: when(merge.splitAt) })}`}
        </div>
        {merge.note && <div className={classes.note}>{merge.note}</div>}
      </div>
      {!isLocal && (
        <Button
          variant="default"
          size="compact-sm"
          loading={busy}
          aria-label={t(isSplit ? "merges.againOne" : "merges.splitOne", values)}
          onClick={act(isSplit ? again : () => splitMerge(merge))}
        >
          {t(isSplit ? "merges.again" : "merges.split")}
        </Button>
      )}
    </li>
  );
}
