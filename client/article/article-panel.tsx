import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "#schema/graph.ts";
import { useArticle } from "../api/queries.ts";
import { closeArticle, openArticle } from "../commands/read.ts";
import { AnswerState } from "../inspector/answer-state.tsx";
import { QuoteFacts } from "../inspector/quote-card.tsx";
import { RelationMark } from "../legend/relation-mark.tsx";
import type { OpenArticle } from "../state/panels.ts";
import { ArticleHead } from "./article-head.tsx";
import { ArticleText } from "./article-text.tsx";
import classes from "./article.module.css";
import type { Marking } from "./marked-text.ts";
import { markedText } from "./marked-text.ts";

/** One article with its statements marked in the text; the one it was opened for is in sight. */
export function ArticlePanel({ article }: Readonly<{ article: OpenArticle }>) {
  const { t } = useTranslation();
  const answer = useArticle(article.id);
  return (
    <div className={classes.panel}>
      <div className={classes.bar}>
        <Button variant="default" size="compact-sm" onClick={closeArticle}>
          ← {t("inspector.article.back")}
        </Button>
      </div>
      <AnswerState of={answer} />
      {answer.data && <Article article={answer.data} statement={article.statement} />}
    </div>
  );
}

type ArticleProps = Readonly<{ article: ArticleView; statement: string | undefined }>;

function Article({ article, statement }: ArticleProps) {
  const { t } = useTranslation();
  const paragraphs = useMemo(() => markedText(article.text, markingsOf(article)), [article]);
  return (
    <article lang={article.language === "other" ? undefined : article.language}>
      <ArticleHead article={article} />
      <ArticleText paragraphs={paragraphs} current={statement} articleId={article.id} />
      <section className={classes.section}>
        <h3 className={classes.heading}>{t("inspector.article.statements", { count: article.statements.length })}</h3>
        {article.statements.length === 0 && <p>{t("inspector.article.noStatements")}</p>}
        <ol className={classes.statements}>
          {article.statements.map((one) => (
            <li key={one.id}>
              <button
                type="button"
                className={classes.statement}
                aria-current={one.id === statement ? "true" : undefined}
                onClick={() => openArticle(article.id, one.id)}
              >
                <RelationMark type={one.type} />
                <span>
                  {one.sourceName} {t(`graph.relation.${one.type}`)} {one.targetName}
                </span>
              </button>
              <QuoteFacts statement={one} />
            </li>
          ))}
        </ol>
      </section>
    </article>
  );
}

const markingsOf = ({ statements, mentions }: ArticleView): Marking[] => [
  ...statements.map(({ id, start, end }) => ({ kind: "statement" as const, id, start, end })),
  ...mentions.flatMap(({ entityId, spans }) =>
    spans.map(({ start, end }) => ({ kind: "mention" as const, id: entityId, start, end })),
  ),
];
