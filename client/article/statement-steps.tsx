import { ActionIcon } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "#schema/graph.ts";
import { openArticle } from "../commands/read.ts";
import { useFormat } from "../i18n/format.ts";
import classes from "./article.module.css";

type StepsProps = Readonly<{ article: ArticleView; statement: string | undefined }>;

/** From statement to statement in the order of the text. */
export function StatementSteps({ article: { id, statements }, statement }: StepsProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  if (statements.length === 0) return null;
  const inText = statements.toSorted((a, b) => a.start - b.start);
  const at = inText.findIndex((one) => one.id === statement);
  const go = (to: number): void => {
    const next = inText[(to + inText.length) % inText.length];
    if (next) openArticle(id, next.id);
  };
  return (
    <div className={classes.steps}>
      <span>
        {at >= 0 && `${number(at + 1)} / `}
        {t("inspector.article.statements", { count: statements.length })}
      </span>
      <ActionIcon
        variant="default"
        aria-label={t("inspector.article.previous")}
        onClick={() => go(at < 0 ? inText.length - 1 : at - 1)}
      >
        <IconChevronUp size={16} />
      </ActionIcon>
      <ActionIcon variant="default" aria-label={t("inspector.article.next")} onClick={() => go(at + 1)}>
        <IconChevronDown size={16} />
      </ActionIcon>
    </div>
  );
}
