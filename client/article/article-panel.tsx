import { Button } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "#schema/graph.ts";
import { useArticle } from "../api/queries.ts";
import { backToQuote } from "../commands/read.ts";
import { AnswerState } from "../inspector/answer-state.tsx";
import type { OpenArticle } from "../state/panels.ts";
import { ArticleHead } from "./article-head.tsx";
import { ArticleText } from "./article-text.tsx";
import classes from "./article.module.css";
import type { Marking } from "./marked-text.ts";
import { markedText } from "./marked-text.ts";
import { StatementList } from "./statement-list.tsx";
import { StatementSteps } from "./statement-steps.tsx";

/** One article with its statements marked in the text; the one it was opened for is in sight. */
export function ArticlePanel({ article }: Readonly<{ article: OpenArticle }>) {
  const { t } = useTranslation();
  const answer = useArticle(article.id);
  return (
    <div className={classes.panel}>
      <div className={classes.bar}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowLeft size={15} aria-hidden />}
          onClick={backToQuote}
        >
          {t("inspector.article.back")}
        </Button>
        {answer.data && <StatementSteps article={answer.data} statement={article.statement} />}
      </div>
      <AnswerState of={answer} gone={t("inspector.article.gone")} />
      {answer.data && <Article article={answer.data} statement={article.statement} />}
    </div>
  );
}

type ArticleProps = Readonly<{ article: ArticleView; statement: string | undefined }>;

function Article({ article, statement }: ArticleProps) {
  const paragraphs = useMemo(() => markedText(article.text, markingsOf(article)), [article]);
  return (
    <article>
      <ArticleHead article={article} />
      <ArticleText
        paragraphs={paragraphs}
        current={statement}
        articleId={article.id}
        lang={article.language === "other" ? undefined : article.language}
      />
      <StatementList article={article} statement={statement} />
    </article>
  );
}

const markingsOf = ({ statements, mentions }: ArticleView): Marking[] => [
  ...statements.map(({ id, start, end }) => ({ kind: "statement" as const, id, start, end })),
  ...mentions.flatMap(({ entityId, spans }) =>
    spans.map(({ start, end }) => ({ kind: "mention" as const, id: entityId, start, end })),
  ),
];
