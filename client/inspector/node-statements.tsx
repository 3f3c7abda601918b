import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { StatementView } from "#schema/graph.ts";
import { useStatements } from "../api/queries.ts";
import { AnswerState } from "./answer-state.tsx";
import classes from "./inspector.module.css";
import { QuoteCard } from "./quote-card.tsx";
import { StatementLine } from "./statement-line.tsx";
import { bySource } from "./testimony.ts";
import { useFormat } from "../i18n/format.ts";

const atFirst = 12;

/** Every quote about a node, newest article first. */
export function NodeStatements({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const { newest, ...answer } = useStatementsAbout(id);
  const shown = all ? newest : newest.slice(0, atFirst);
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t("inspector.statements")}</h3>
      <AnswerState of={answer} />
      {!answer.isPending && !answer.error && newest.length === 0 && (
        <p className={classes.facts}>{t("inspector.noStatements")}</p>
      )}
      <ul className={classes.rows}>
        {shown.map((statement) => (
          <StatementRow key={statement.id} statement={statement} />
        ))}
      </ul>
      {shown.length < newest.length && (
        <Button variant="default" size="compact-sm" onClick={() => setAll(true)}>
          {t("inspector.moreStatements", { count: newest.length - shown.length })}
        </Button>
      )}
    </section>
  );
}

/** Statements that begin or end at a node, newest article first. */
function useStatementsAbout(id: string) {
  const out = useStatements({ source: id });
  const into = useStatements({ target: id });
  const both = [...(out.data?.statements ?? []), ...(into.data?.statements ?? [])];
  return {
    newest: bySource(both).flatMap(({ statements }) => statements),
    isPending: out.isPending || into.isPending,
    error: out.error ?? into.error,
    refetch: () => Promise.all([out.refetch(), into.refetch()]),
  };
}

function StatementRow({ statement }: Readonly<{ statement: StatementView }>) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const { outlet, publishedAt } = statement;
  return (
    <li className={classes.source}>
      <div className={classes.sourceHead}>
        <StatementLine statement={statement} />
        <span style={{ color: "var(--desk-ink-soft)" }}>
          {[outlet, publishedAt ? date(publishedAt) : t("inspector.undated")].filter(Boolean).join(", ")}
        </span>
      </div>
      <QuoteCard statement={statement} />
    </li>
  );
}
