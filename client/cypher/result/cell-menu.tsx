import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { CypherValue } from "#schema/cypher-value.ts";
import { showEntities } from "../../commands/show-entities.ts";
import { reportFailure } from "../../shell/report-failure.ts";
import classes from "../cypher.module.css";
import { copyText } from "./copy-text.ts";
import { entityIds } from "./result-entities.ts";

/** A cell that was right-clicked, or whose menu was asked for with the keyboard; the place is in CSS pixels of the window. */
export type CellRequest = Readonly<{
  row: readonly CypherValue[];
  column: number;
  at: Readonly<{ x: number; y: number }>;
}>;

type Props = Readonly<{ request: CellRequest; onClose: () => void }>;

export function CellMenu({ request: { row, column, at }, onClose }: Props) {
  const { t } = useTranslation();
  const copy = (values: readonly CypherValue[]) => () =>
    void navigator.clipboard.writeText(copyText(values)).catch(reportFailure);
  const ids = entityIds([row]);
  return (
    <Menu opened onClose={onClose} position="bottom-start" offset={2} shadow="md" trapFocus returnFocus>
      <Menu.Target>
        <div className={classes.cellAnchor} style={{ left: at.x, top: at.y }} />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={copy([row[column] ?? null])}>{t("cypher.copyCell")}</Menu.Item>
        <Menu.Item onClick={copy(row)}>{t("cypher.copyRow")}</Menu.Item>
        {ids.length > 0 && (
          <Menu.Item onClick={() => void showEntities(ids, { alone: false }).catch(reportFailure)}>
            {t("cypher.addToGraph")}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
