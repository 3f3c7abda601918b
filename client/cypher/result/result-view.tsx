import { Loader, SegmentedControl, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TFunction } from "i18next";
import { apiLimits } from "#schema/api.ts";
import type { CypherAnswer, CypherNotice } from "#schema/api.ts";
import { manyRowsNotice } from "#schema/many-rows.ts";
import { useFormat } from "../../i18n/format.ts";
import { useKeyNames } from "../../shell/key-names.ts";
import { useTouch } from "../../shell/use-touch.ts";
import type { QueryTab } from "../console-store.ts";
import classes from "../cypher.module.css";
import { ResultActions } from "./result-actions.tsx";
import { ResultGraph } from "./result-graph.tsx";
import { Failure } from "./failure.tsx";
import { ResultJson } from "./result-json.tsx";
import { ResultPlan } from "./result-plan.tsx";
import { ResultTable } from "./result-table.tsx";

const views = ["graph", "table", "json", "plan"] as const;
type View = (typeof views)[number];

/** What became of a query: its rows as graph, table or JSON, or what was wrong with it. */
export function ResultView({ tab }: Readonly<{ tab: QueryTab }>) {
  const { t } = useTranslation();
  const [view, setView] = useState<View>("table");
  return (
    <div className={classes.result} aria-busy={tab.running !== undefined}>
      <div className={classes.resultBar}>
        <SegmentedControl
          size="xs"
          aria-label={t("cypher.view")}
          value={view}
          onChange={(value) => setView(value as View)}
          data={views.map((value) => ({ value, label: t(`cypher.${value}`) }))}
        />
        <Progress tab={tab} />
      </div>
      {view === "plan" ? <ResultPlan tab={tab} /> : <Outcome tab={tab} view={view} />}
    </div>
  );
}

/** How far a query is, or how far it came; what can be done with a whole answer. */
function Progress({ tab: { answer, running } }: Readonly<{ tab: QueryTab }>) {
  const rows = answer?.rows.length ?? 0;
  if (running) return <Running since={running.since} rows={rows} />;
  return (
    <>
      <span role="status">{answer && <Counts answer={answer} />}</span>
      <span style={{ flex: 1 }} />
      {answer && rows > 0 && <ResultActions answer={answer} />}
    </>
  );
}

/** Rows that came before a failure stay under it. */
function Outcome({ tab: { id, answer, error, running }, view }: Readonly<{ tab: QueryTab; view: View }>) {
  const { t } = useTranslation();
  const keyNames = useKeyNames();
  const touch = useTouch();
  const unfinished = error !== undefined || running !== undefined;
  const shown = answer && (answer.rows.length > 0 || !unfinished) ? answer : undefined;
  return (
    <>
      {error && <Failure error={error} />}
      {shown && <Rows of={id} answer={shown} view={view} finished={running === undefined} />}
      {!shown && !unfinished && (
        <p className={classes.message}>
          {touch ? t("cypher.idleTouch") : t("cypher.idle", { keys: keyNames("Ctrl+Enter") })}
        </p>
      )}
    </>
  );
}

/** How long it has been running and what has come; ticks for the eye alone. */
function Running({ since, rows }: Readonly<{ since: number; rows: number }>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const [now, setNow] = useState(since);
  useEffect(() => {
    const clock = setInterval(() => setNow(performance.now()), 100);
    return () => clearInterval(clock);
  }, []);
  const seconds = Math.max(0, Math.round((now - since) / 100) / 10);
  return (
    <span className={classes.running}>
      <Loader size="xs" />
      <span role="status">{t("cypher.running")}</span>
      <span aria-hidden>
        {t("cypher.rows", { count: rows, formatted: number(rows) })} ·{" "}
        {t("cypher.seconds", { seconds: number(seconds) })}
      </span>
    </span>
  );
}

function Counts({ answer }: Readonly<{ answer: CypherAnswer }>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { rows, elapsedMs, truncated } = answer;
  return (
    <Text size="xs" c="var(--desk-ink-soft)">
      <span className={classes.together}>
        {t("cypher.rows", { count: rows.length, formatted: number(rows.length) })} ·
      </span>{" "}
      <span className={classes.together}>{t("cypher.elapsed", { ms: number(Math.round(elapsedMs)) })}</span>
      {truncated && <span title={cutText(answer, t, number)}> · {t("cypher.truncated")}</span>}
    </Text>
  );
}

/** Which limit an answer has come to, and how to ask for less. */
const cutText = (
  { rows, truncatedBy = "rows" }: CypherAnswer,
  t: TFunction,
  number: (value: number) => string,
): string =>
  t(`cypher.truncatedBy.${truncatedBy}`, {
    rows: number(rows.length),
    megabytes: number(apiLimits.cypherBytes / 1e6),
    elements: number(apiLimits.cypherElements),
  });

const unknownRules = {
  "unknown-label": "cypher.unknown.label",
  "unknown-relation": "cypher.unknown.relation",
  "unknown-property": "cypher.unknown.property",
} as const;

/** A notice in the reader's language where it is about a name; else as the server says it. */
function noticeText({ rule, message, name = "", nearest }: CypherNotice, t: TFunction): string {
  if (rule === manyRowsNotice.rule) return t("cypher.manyRows");
  const key = unknownRules[rule as keyof typeof unknownRules];
  if (!key) return message;
  return [t(key, { name }), nearest === undefined ? "" : t("cypher.unknown.nearest", { name: nearest })]
    .join(" ")
    .trim();
}

type RowsProps = Readonly<{ of: number; answer: CypherAnswer; view: View; finished: boolean }>;

function Rows({ of, answer, view, finished }: RowsProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  return (
    <>
      {answer.notices.map((notice) => (
        <p key={notice.message} className={classes.notice}>
          {noticeText(notice, t)}
        </p>
      ))}
      {answer.truncated && <p className={classes.notice}>{cutText(answer, t, number)}</p>}
      {answer.rows.length === 0 && <p className={classes.message}>{t("cypher.none")}</p>}
      {answer.rows.length > 0 && view === "table" && (
        // Another answer comes as the engine ordered it, and not by what a reader has chosen for the columns of the last.
        <ResultTable key={JSON.stringify([of, answer.columns])} answer={answer} />
      )}
      {answer.rows.length > 0 && view === "json" && <ResultJson answer={answer} />}
      {answer.rows.length > 0 && view === "graph" && <ResultGraph answer={answer} finished={finished} />}
    </>
  );
}
