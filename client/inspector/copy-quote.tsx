import { CopyButton, UnstyledButton } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { StatementView } from "#schema/graph.ts";
import { useFormat } from "../i18n/format.ts";
import classes from "./inspector.module.css";
import { quoteText } from "./quote-text.ts";

const marksOf = (language: string): readonly [string, string] => (language.startsWith("de") ? ["„", "“"] : ["“", "”"]);

/** Puts a quote with its source on the clipboard. */
export function CopyQuote({ statement }: Readonly<{ statement: StatementView }>) {
  const { t, i18n } = useTranslation();
  const { date } = useFormat();
  return (
    <CopyButton value={quoteText(statement, { marks: marksOf(i18n.language), date })}>
      {({ copied, copy }) => (
        <UnstyledButton className={classes.copy ?? ""} title={t("inspector.copyQuoteHint")} onClick={copy}>
          {copied ? <IconCheck size={12} aria-hidden /> : <IconCopy size={12} aria-hidden />}
          <span aria-live="polite">{t(copied ? "inspector.quoteCopied" : "inspector.copyQuote")}</span>
        </UnstyledButton>
      )}
    </CopyButton>
  );
}
