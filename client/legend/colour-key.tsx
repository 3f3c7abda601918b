import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useVisible } from "../canvas/use-visible.ts";
import { shorten } from "../graph-view/shorten.ts";
import { useFormat } from "../i18n/format.ts";
import type { KeyedColours } from "../look/keyed-colours.ts";
import { byFirstDate, byOutlet } from "../look/keyed-colours.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import classes from "./legend.module.css";

/** What the colours of nodes mean where they stand for an outlet or a time; nothing where the legend above says it. */
export function ColourKey() {
  const { t } = useTranslation();
  const format = useFormat();
  const { colourBy } = useDocument().look;
  const visible = useVisible();
  const records = useViewer((state) => state.records);
  const { key } = useMemo((): Pick<KeyedColours, "key"> => {
    if (colourBy === "first") return byFirstDate(visible);
    return colourBy === "outlet" ? byOutlet(visible, records) : { key: [] };
  }, [colourBy, visible, records]);
  const textOf = (label: string): string => {
    if (colourBy === "first") return t("graph.look.from", { date: format.date(label) });
    return label === "" ? t("inspector.noOutlet") : shorten(label, 40);
  };
  if (key.length === 0) return null;
  return (
    <ul className={classes.key} aria-label={t("graph.look.key")}>
      {key.map(({ colour, label }) => (
        <li key={label}>
          <svg width={12} height={12} aria-hidden>
            <circle cx={6} cy={6} r={5} fill={colour} />
          </svg>
          {textOf(label)}
        </li>
      ))}
    </ul>
  );
}
