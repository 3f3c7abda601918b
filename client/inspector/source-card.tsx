import { UnstyledButton } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { openArticle } from "../commands/read.ts";
import { useFormat } from "../i18n/format.ts";
import classes from "./inspector.module.css";
import { QuoteCard } from "./quote-card.tsx";
import { safeLink } from "./safe-link.ts";
import type { Source } from "./testimony.ts";

/** What one article says: outlet, date and title above its quotes, and under them who prints the same text. */
export function SourceCard({ source, copies }: Readonly<{ source: Source; copies: readonly Source[] }>) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const link = safeLink(source.url);
  return (
    <li className={classes.source}>
      <div className={classes.sourceHead}>
        <bdi className={classes.outlet}>{source.outlet || t("inspector.noOutlet")}</bdi>
        <span>{source.publishedAt ? date(source.publishedAt) : t("inspector.undated")}</span>
        {link && (
          <a
            className={classes.original}
            href={link}
            target="_blank"
            rel="noopener noreferrer"
            aria-label={t("inspector.original")}
            title={t("inspector.original")}
          >
            <IconExternalLink size={15} aria-hidden />
          </a>
        )}
      </div>
      <UnstyledButton className={classes.articleTitle ?? ""} onClick={() => openArticle(source.articleId)}>
        <bdi>{source.title}</bdi>
      </UnstyledButton>
      {source.statements.map((statement) => (
        <QuoteCard key={statement.id} statement={statement} />
      ))}
      {copies.length > 0 && <Copies copies={copies} />}
    </li>
  );
}

function Copies({ copies }: Readonly<{ copies: readonly Source[] }>) {
  const { t } = useTranslation();
  const { date } = useFormat();
  return (
    <details className={classes.copies}>
      <summary>{t("inspector.copies", { count: copies.length })}</summary>
      <ul className={classes.rows}>
        {copies.map(({ articleId, outlet, publishedAt, statements }) => (
          <li key={articleId}>
            <UnstyledButton
              className={classes.articleTitle ?? ""}
              onClick={() => openArticle(articleId, statements[0]?.id)}
            >
              <bdi>{outlet || t("inspector.noOutlet")}</bdi>, {publishedAt ? date(publishedAt) : t("inspector.undated")}
            </UnstyledButton>
          </li>
        ))}
      </ul>
    </details>
  );
}
