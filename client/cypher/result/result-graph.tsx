import { Button, Group } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { CypherAnswer } from "#schema/api.ts";
import { showEntities } from "../../commands/show-entities.ts";
import { reportFailure } from "../../shell/report-failure.ts";
import classes from "../cypher.module.css";
import { AnswerPicture } from "./answer-picture.tsx";
import { elementsOf, entityIds } from "./result-entities.ts";

/** The answer as a picture of its own, and what brings it onto the canvas: beside what is there, or alone. */
export function ResultGraph({ answer, finished }: Readonly<{ answer: CypherAnswer; finished: boolean }>) {
  const { t } = useTranslation();
  const { rows } = answer;
  const ids = useMemo(() => entityIds(rows), [rows]);
  const isEmpty = useMemo(() => elementsOf(rows).nodes.length === 0, [rows]) && ids.length === 0;
  if (isEmpty) return <p className={classes.message}>{t("cypher.graphNone")}</p>;
  return (
    <div className={classes.graph}>
      {ids.length > 0 && <Shown ids={ids} />}
      {finished && <AnswerPicture rows={rows} />}
    </div>
  );
}

function Shown({ ids }: Readonly<{ ids: readonly string[] }>) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" className={classes.graphBar ?? ""}>
      <span>{t("cypher.graphCount", { count: ids.length })}</span>
      <Button size="compact-sm" onClick={() => void showEntities(ids, { alone: true }).catch(reportFailure)}>
        {t("cypher.showOnly")}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        onClick={() => void showEntities(ids, { alone: false }).catch(reportFailure)}
      >
        {t("cypher.addToGraph")}
      </Button>
    </Group>
  );
}
