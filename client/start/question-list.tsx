import type { ReactNode } from "react";
import { UnstyledButton } from "@mantine/core";
import { IconArrowRight } from "@tabler/icons-react";
import type { TFunction } from "i18next";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { shorten } from "../graph-view/shorten.ts";
import { formatDate } from "../i18n/format.ts";
import { visibleOf } from "../look/graph-look.ts";
import { noFilters } from "../state/filters.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { runQuestion } from "./run-question.ts";
import type { SampleQuestion } from "./sample-questions.ts";
import { sampleQuestions } from "./sample-questions.ts";
import classes from "./start.module.css";

const nameLength = 40;

function questionText(question: SampleQuestion, t: TFunction, language: string): string {
  switch (question.key) {
    case "contested":
      return t("start.questions.contested", { count: question.count });
    case "edge":
    case "path": {
      const [from, to] = [question.from, question.to].map(({ name }) => shorten(name, nameLength));
      return t(`start.questions.${question.key}`, { from, to });
    }
    case "criticizes":
      return t("start.questions.criticizes", { name: shorten(question.node.name, nameLength) });
    case "denied":
      return t("start.questions.denied");
    case "known":
      return t("start.questions.known", { date: formatDate(question.date, language) });
  }
}

/** Questions to begin with, below their heading where there are any; a click runs one. `onRun` is told afterwards. */
export function QuestionList({ onRun, heading }: Readonly<{ onRun?: () => void; heading?: ReactNode }>) {
  const { t, i18n } = useTranslation();
  const document = useDocument();
  const records = useViewer((state) => state.records);
  // A question that filters must not take the other questions away.
  const questions = useMemo(
    () => sampleQuestions(visibleOf({ ...document, filters: noFilters }, records)),
    [document, records],
  );
  if (questions.length === 0) return null;
  return (
    <>
      {heading}
      <ul className={classes.questions}>
        {questions.map((question) => (
          <li key={question.key}>
            <UnstyledButton
              className={classes.question ?? ""}
              onClick={() => {
                runQuestion(question);
                onRun?.();
              }}
            >
              <span>{questionText(question, t, i18n.language)}</span>
              <IconArrowRight size={15} aria-hidden />
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </>
  );
}
