import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "#schema/graph.ts";
import { openArticle } from "../commands/read.ts";
import { showStatement } from "../commands/show-statement.ts";
import { QuoteFacts } from "../inspector/quote-card.tsx";
import { StatementLine } from "../inspector/statement-line.tsx";
import { reportFailure } from "../shell/report-failure.ts";
import classes from "./article.module.css";

type ListProps = Readonly<{ article: ArticleView; statement: string | undefined }>;

/** Every statement of an article: a click marks its sentence, another shows its edge in the graph. */
export function StatementList({ article: { id, statements }, statement }: ListProps) {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t("inspector.article.statements", { count: statements.length })}</h3>
      {statements.length === 0 && <p>{t("inspector.article.noStatements")}</p>}
      <ol className={classes.statements}>
        {statements.map((one) => (
          <li key={one.id}>
            <button
              type="button"
              className={classes.statement}
              aria-current={one.id === statement ? "true" : undefined}
              onClick={() => openArticle(id, one.id)}
            >
              <StatementLine statement={one} />
            </button>
            <QuoteFacts statement={one}>
              <UnstyledButton
                className={classes.toGraph ?? ""}
                onClick={() => void showStatement(one).catch(reportFailure)}
              >
                {t("inspector.showPath")}
              </UnstyledButton>
            </QuoteFacts>
          </li>
        ))}
      </ol>
    </section>
  );
}
