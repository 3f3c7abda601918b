import { memo } from "react";
import { relationColour } from "#schema/ontology.ts";
import type { Bar, YearLine } from "./timeline-bins.ts";
import { fullHeight } from "./timeline-bins.ts";
import classes from "./timeline.module.css";

const height = 34;
/** Of the line of a year under its months, with the gap above it. */
const line = { gap: 2, height: 3 };
const stacked = ["CONTACTED", "CRITICIZED", "DENIED"] as const;

/**
 * Stacked columns of what is drawn before pale ones of all that the store holds; those outside the range are faint. Heights by
 * square root, so that one loud month leaves the rest visible. A line under the months of a year stands for what has no month.
 */
export const Bars = memo(function Bars({
  columns,
  lines,
  first,
  last,
}: Readonly<{ columns: readonly Bar[]; lines: readonly YearLine[]; first: number; last: number }>) {
  const most = fullHeight(columns);
  const tall = (count: number): number => Math.min(1, Math.sqrt(count / most)) * (height - 2);
  const whole = height + (lines.length > 0 ? line.gap + line.height : 0);
  return (
    <svg
      className={classes.bars}
      style={{ height: whole, marginBottom: lines.length > 0 ? line.gap : 0 }}
      viewBox={`0 0 ${columns.length} ${whole}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {columns.map((column, index) => (
        <g key={column.date} opacity={index >= first && index <= last ? 1 : 0.25}>
          <rect
            className={classes.all}
            x={index + 0.1}
            width={0.8}
            y={height - tall(column.all)}
            height={tall(column.all)}
          />
          {pieces(column, tall(column.total)).map(({ type, y, tall }) => (
            <rect key={type} x={index + 0.1} width={0.8} y={y} height={tall} fill={relationColour[type]} />
          ))}
        </g>
      ))}
      {lines.map(({ year, first: from, last: to, drawn }) => (
        <rect
          key={year}
          className={drawn > 0 ? classes.yearDrawn : classes.all}
          data-year={year}
          x={from + 0.1}
          width={to - from + 0.8}
          y={height + line.gap}
          height={line.height}
          opacity={to >= first && from <= last ? 1 : 0.25}
        />
      ))}
    </svg>
  );
});

function pieces({ counts, total }: Bar, tall: number) {
  let base = height;
  return stacked.flatMap((type) => {
    const share = ((counts[type] ?? 0) / Math.max(1, total)) * tall;
    base -= share;
    return share > 0 ? [{ type, y: base, tall: share }] : [];
  });
}
