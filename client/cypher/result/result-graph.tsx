import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CypherAnswer } from "#schema/api.ts";
import { showEntities } from "../../commands/show-entities.ts";
import { reportFailure } from "../../shell/report-failure.ts";
import classes from "../cypher.module.css";
import { entityIds } from "./result-entities.ts";

/** The answer on the canvas above: beside what is there, or alone. */
export function ResultGraph({ answer }: Readonly<{ answer: CypherAnswer }>) {
  const { t } = useTranslation();
  const ids = entityIds(answer.rows);
  if (ids.length === 0) return <p className={classes.message}>{t("cypher.graphNone")}</p>;
  return (
    <div className={classes.graph}>
      <p>{t("cypher.graphCount", { count: ids.length })}</p>
      <Group gap="xs">
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
    </div>
  );
}
