import { useTranslation } from "react-i18next";
import type { ApiError } from "../../api/api-error.ts";
import classes from "../cypher.module.css";
import { failureText } from "./failure-text.ts";

/** What was wrong with a query, and where. */
export function Failure({ error }: Readonly<{ error: ApiError }>) {
  const { t } = useTranslation();
  if (error.code === "CANCELLED") return <p className={classes.message}>{t("cypher.cancelled")}</p>;
  const { line, column, rule } = error.details;
  return (
    <div className={classes.failure} role="alert">
      <strong>{t(error.code === "CYPHER_REFUSED" ? "cypher.refused" : "cypher.failed")}</strong>
      {typeof line === "number" && <span> ({t("cypher.at", { line, column })})</span>}
      <p>{failureText(error)}</p>
      {typeof rule === "string" && <p className={classes.rule}>{t("cypher.rule", { rule })}</p>}
    </div>
  );
}
