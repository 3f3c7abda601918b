import { Button, Loader } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlanAnswer } from "#schema/api.ts";
import { api } from "../../api/api.ts";
import { useFormat } from "../../i18n/format.ts";
import type { QueryTab } from "../console-store.ts";
import classes from "../cypher.module.css";
import { asApiError } from "../run-query.ts";
import { parameterValues } from "../parameters.ts";
import { Failure } from "./failure.tsx";
import planClasses from "./plan.module.css";
import { planTree, rowShare } from "./plan-tree.ts";
import type { PlanNode } from "./plan-tree.ts";

/** What the engine would do for the query in the editor, drawn from the result down to what it reads first. */
export function ResultPlan({ tab: { query, params } }: Readonly<{ tab: QueryTab }>) {
  const { t } = useTranslation();
  const [asked, setAsked] = useState({ query, params });
  const { data, error, isFetching } = useQuery({
    queryKey: ["plan", asked],
    queryFn: ({ signal }) =>
      api.plan({ query: asked.query, params: parameterValues(asked.query, asked.params) }, { signal }),
    enabled: asked.query.trim() !== "",
    retry: false,
  });
  const isOld = asked.query !== query || asked.params !== params;
  return (
    <div className={planClasses.scroller} tabIndex={0} role="region" aria-label={t("cypher.plan")}>
      {isOld && (
        <Button size="compact-sm" variant="default" mb="xs" onClick={() => setAsked({ query, params })}>
          {t("cypher.planAgain")}
        </Button>
      )}
      {asked.query.trim() === "" && <p className={classes.message}>{t("cypher.planNone")}</p>}
      {isFetching && <Loader size="sm" />}
      {error && <Failure error={asApiError(error)} />}
      {data && <Plan answer={data} />}
    </div>
  );
}

function Plan({ answer: { engine, steps, written } }: Readonly<{ answer: PlanAnswer }>) {
  const { t } = useTranslation();
  const most = Math.max(0, ...steps.map(({ rows = 0 }) => rows));
  return (
    <>
      <p className={planClasses.note}>{t(`cypher.planOf.${engine}`)}</p>
      <ul className={planClasses.tree}>
        {planTree(steps).map((node, i) => (
          <Step key={i} node={node} most={most} />
        ))}
      </ul>
      {written !== undefined && (
        <>
          <p className={planClasses.note}>{t("cypher.planWritten")}</p>
          <pre className={planClasses.written}>{written}</pre>
        </>
      )}
    </>
  );
}

function Step({ node: { step, children }, most }: Readonly<{ node: PlanNode; most: number }>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { operator, details, rows } = step;
  return (
    <li>
      <div className={planClasses.step}>
        <span className={planClasses.head}>
          <strong>{operator}</strong>
          {rows !== undefined && <span>{t("cypher.planRows", { count: rows, formatted: number(rows) })}</span>}
        </span>
        {rows !== undefined && (
          <span className={planClasses.bar} style={{ width: `${Math.round(rowShare(rows, most) * 100)}%` }} />
        )}
        {details && <code>{details}</code>}
      </div>
      {children.length > 0 && (
        <ul>
          {children.map((child, i) => (
            <Step key={i} node={child} most={most} />
          ))}
        </ul>
      )}
    </li>
  );
}
