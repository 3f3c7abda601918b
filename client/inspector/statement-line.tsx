import { useTranslation } from "react-i18next";
import type { StatementView } from "#schema/graph.ts";
import { RelationMark } from "../legend/relation-mark.tsx";
import classes from "./inspector.module.css";

type Said = Pick<StatementView, "type" | "sourceName" | "targetName">;

/** A statement in three words: who, what, whom. */
export function StatementLine({ statement: { type, sourceName, targetName } }: Readonly<{ statement: Said }>) {
  const { t } = useTranslation();
  return (
    <span className={classes.line}>
      <RelationMark type={type} />
      <span>
        <bdi>{sourceName}</bdi> {t(`graph.relation.${type}`)} <bdi>{targetName}</bdi>
      </span>
    </span>
  );
}
