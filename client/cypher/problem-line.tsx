import { Button, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useKeyNames } from "../shell/key-names.ts";
import type { SaidProblem } from "./cypher-editor.tsx";
import classes from "./cypher.module.css";

/** What is wrong at the caret, in a line that needs no mouse over a word, with the one change that puts it right. */
export function ProblemLine({ problem }: Readonly<{ problem: SaidProblem }>) {
  const { t } = useTranslation();
  const keyNames = useKeyNames();
  const { line, column, message, isError, fix, number, count, take, next } = problem;
  return (
    <div
      className={classes.problem}
      role="group"
      aria-label={t("cypher.editor.problems")}
      data-error={isError || undefined}
    >
      <span className={classes.problemText} title={message}>
        <span className={classes.problemPlace}>{t("cypher.place", { line, column })}</span> {message}
      </span>
      {fix !== undefined && (
        <Button size="compact-xs" variant="default" title={keyNames("Alt+Enter")} onClick={take}>
          {fix}
        </Button>
      )}
      {count > 1 && (
        <UnstyledButton className={classes.problemCount ?? ""} title={t("cypher.editor.next")} onClick={next}>
          {t("cypher.problemOf", { number, count })}
        </UnstyledButton>
      )}
    </div>
  );
}
