import { useTranslation } from "react-i18next";
import type { StatementView } from "#schema/graph.ts";
import { nameOf } from "../commands/name-of.ts";
import { shorten } from "../graph-view/shorten.ts";
import { useFormat } from "../i18n/format.ts";
import { RelationMark } from "../legend/relation-mark.tsx";
import { TrustMark } from "../legend/trust-mark.tsx";
import type { Outline } from "../state/records.ts";
import { useDocument } from "../state/viewer-store.ts";
import classes from "./statements-panel.module.css";
import { lineHeight } from "./use-statement-list.ts";

type Props = Readonly<{
  id: string;
  row: Outline;
  quote: StatementView | undefined;
  place: Readonly<{ index: number; of: number }>;
  active: boolean;
  onChoose: () => void;
}>;

const longest = 240;

/** One statement on one line: when, who and whom, in which words, where. */
export function StatementRow({ id, row, quote, place: { index, of }, active, onChoose }: Props) {
  const { t } = useTranslation();
  const format = useFormat();
  const { dateBy } = useDocument().filters;
  const date = row[dateBy];
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      aria-posinset={index + 1}
      aria-setsize={of}
      className={active ? `${classes.row} ${classes.active}` : classes.row}
      style={{ transform: `translateY(${index * lineHeight}px)` }}
      onClick={onChoose}
    >
      <span className={classes.soft}>{date ? format.date(date) : t("inspector.undated")}</span>
      <span className={classes.who}>
        <RelationMark type={row.type} />
        <span className={classes.text}>
          <bdi>{nameOf(row.source)}</bdi> {t(`graph.relation.${row.type}`)} <bdi>{nameOf(row.target)}</bdi>
        </span>
        {row.modality !== "asserted" && (
          <span className={classes.trust} title={t(`graph.modality.${row.modality}`)}>
            <TrustMark trust={row.modality} />
          </span>
        )}
      </span>
      {quote ? (
        <q className={classes.quote} dir="auto" lang={quote.language}>
          {shorten(quote.quote, longest)}
        </q>
      ) : (
        <span className={classes.soft}>{t("graph.table.waiting")}</span>
      )}
      <span className={classes.soft}>{row.outlet ?? t("inspector.noOutlet")}</span>
    </div>
  );
}
