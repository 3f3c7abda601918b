import { UnstyledButton } from "@mantine/core";
import { useEffect, useRef } from "react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { StatementView } from "#schema/graph.ts";
import { openArticle } from "../commands/read.ts";
import { useFormat } from "../i18n/format.ts";
import { TrustMark } from "../legend/trust-mark.tsx";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import classes from "./inspector.module.css";
import { CopyQuote } from "./copy-quote.tsx";
import { isLeftOut } from "./left-out.ts";
import { triggerParts } from "./trigger-parts.ts";

/** How sure a confidence is, in words: where statements are right 3 times of 4, and 9 of 10. */
const confidenceWord = (confidence: number): "high" | "middle" | "low" => {
  if (confidence >= 0.9) return "high";
  return confidence >= 0.75 ? "middle" : "low";
};

/** One quote, verbatim, with whose word it is and how surely; a click shows it in its article. */
export function QuoteCard({ statement }: Readonly<{ statement: StatementView }>) {
  const { t } = useTranslation();
  const { quote, trigger, articleId, id } = statement;
  const isAsked = useViewer(({ selection }) => selection.statement === id);
  const card = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsked) card.current?.scrollIntoView({ block: "nearest" });
  }, [isAsked]);
  return (
    <>
      <UnstyledButton
        ref={card}
        className={classes.quote ?? ""}
        aria-current={isAsked || undefined}
        data-statement={id}
        lang={statement.language}
        dir="auto"
        aria-label={t("inspector.openInArticle", { quote })}
        onClick={() => openArticle(articleId, id)}
      >
        {triggerParts(quote, trigger).map((part, i) =>
          part.trigger ? (
            <mark key={i} className={classes.trigger}>
              {part.text}
            </mark>
          ) : (
            part.text
          ),
        )}
      </UnstyledButton>
      <QuoteFacts statement={statement} />
    </>
  );
}

type FactsProps = Readonly<{ statement: StatementView; children?: ReactNode }>;

/** Speaker, modality and confidence of a statement, whether it is drawn, and what can be done with it. */
export function QuoteFacts({ statement, children }: FactsProps) {
  const { t } = useTranslation();
  const { percent } = useFormat();
  const { filters } = useDocument();
  const { modality, confidence, attributedToName } = statement;
  const words = t(`inspector.confidence.${confidenceWord(confidence)}`);
  return (
    <div className={classes.by}>
      {attributedToName && <span>{t("inspector.accordingTo", { name: attributedToName })}</span>}
      {modality !== "asserted" && (
        <span style={{ display: "inline-flex", alignItems: "center", gap: 4 }}>
          <TrustMark trust={modality} />
          {t(`graph.modality.${modality}`)}
        </span>
      )}
      <span title={t("inspector.confidenceHint")}>
        {t("inspector.confidenceOf", { words, share: percent(confidence) })}
      </span>
      {isLeftOut(filters, statement) && <span className={classes.leftOut}>{t("inspector.leftOut")}</span>}
      <CopyQuote statement={statement} />
      {children}
    </div>
  );
}
