import { Anchor } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ArticleView } from "#schema/graph.ts";
import { useFormat } from "../i18n/format.ts";
import { safeLink } from "../inspector/safe-link.ts";
import classes from "./article.module.css";

/** Outlet, title, author, date and how it was found, link to the original, and what read it. */
export function ArticleHead({ article }: Readonly<{ article: ArticleView }>) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const link = safeLink(article.url);
  return (
    <header className={classes.head}>
      <p className={classes.outlet}>{article.source || t("inspector.noOutlet")}</p>
      <h2 className={classes.title} dir="auto" lang={article.language === "other" ? undefined : article.language}>
        {article.title}
      </h2>
      <p className={classes.facts}>
        {article.author && <span>{t("inspector.article.by", { author: article.author })}</span>}
        <span title={t(`inspector.article.dateFrom.${article.publishedAtFrom}`)}>
          {article.publishedAt ? date(article.publishedAt) : t("inspector.undated")}
        </span>
        {article.correctedAt && <span>{t("inspector.article.corrected", { date: date(article.correctedAt) })}</span>}
        {link && (
          <Anchor href={link} target="_blank" rel="noopener noreferrer" inherit>
            {t("inspector.original")}
          </Anchor>
        )}
        <span>
          {t("inspector.article.readBy", { extractor: article.extractor, date: date(article.ingestedAt.slice(0, 10)) })}
        </span>
      </p>
    </header>
  );
}
