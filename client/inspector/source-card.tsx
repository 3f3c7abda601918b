import { Anchor, UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { openArticle } from "../commands/read.ts";
import { useFormat } from "../i18n/format.ts";
import { safeLink } from "./safe-link.ts";
import classes from "./inspector.module.css";
import { QuoteCard } from "./quote-card.tsx";
import type { Source } from "./testimony.ts";

/** What one article says: outlet, date and title above its quotes. */
export function SourceCard({ source }: Readonly<{ source: Source }>) {
  const { t } = useTranslation();
  const { date } = useFormat();
  const link = safeLink(source.url);
  return (
    <li className={classes.source}>
      <div className={classes.sourceHead}>
        <span className={classes.outlet}>{source.outlet || t("inspector.noOutlet")}</span>
        <span>{source.publishedAt ? date(source.publishedAt) : t("inspector.undated")}</span>
        {link && (
          <Anchor href={link} target="_blank" rel="noopener noreferrer" size="xs" ml="auto">
            {t("inspector.original")}
          </Anchor>
        )}
      </div>
      <UnstyledButton fz="sm" c="var(--desk-ink-soft)" onClick={() => openArticle(source.articleId)}>
        {source.title}
      </UnstyledButton>
      {source.statements.map((statement) => (
        <QuoteCard key={statement.id} statement={statement} />
      ))}
    </li>
  );
}
