import { figuresOf, ratesOf } from "./figures.ts";
import type { Counts, Figures, Result } from "./figures.ts";
import type { ErrorKind } from "./error-kinds.ts";
import type { RowCount } from "./row-precision.ts";
import type { SplitName } from "./splits.ts";

const percent = (value: number): string => (100 * value).toFixed(1).padStart(6);

function line(name: string, counts: Counts): string {
  const { precision, recall, f1 } = ratesOf(counts);
  return `  ${name.padEnd(16)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}   (right ${counts.right}, false ${counts.false}, missed ${counts.missed})`;
}

const order = [
  "all",
  "CONTACTED",
  "DENIED",
  "CRITICIZED",
  "de",
  "en",
  "de CONTACTED",
  "de DENIED",
  "de CRITICIZED",
  "en CONTACTED",
  "en DENIED",
  "en CRITICIZED",
  "gold",
  "real",
  "written",
];

function block(name: string, figures: Figures): string[] {
  const share = ({ right, of }: { right: number; of: number }): string =>
    `${of === 0 ? "   n/a" : percent(right / of)} (of ${of})`;
  return [
    `${name}, ${figures.articles} articles`,
    ...order.flatMap((group) => {
      const counts = figures.statements.get(group);
      return counts === undefined ? [] : [line(group, counts)];
    }),
    line("entities", figures.entities),
    `  modality ${share(figures.modality)}, not asserted ${share(figures.unasserted)}, speaker ${share(figures.attribution)}, another speaker ${share(figures.otherSpeaker)}`,
    "",
  ];
}

/** Figures of each split, then the costliest kinds of errors, as text for a terminal. */
export function report(results: readonly Result[], errors: readonly ErrorKind[]): string {
  const splits = [...new Set(results.map(({ split }) => split))] as SplitName[];
  const gold = results.filter(({ split }) => split.startsWith("gold"));
  return [
    ...splits.flatMap((split) => block(split, figuresOf(results.filter((result) => result.split === split)))),
    ...(gold.length > 0 ? block("gold, all", figuresOf(gold)) : []),
    "Costliest kinds of errors (only in articles that may be looked at)",
    ...errors
      .slice(0, 10)
      .flatMap(({ kind, count, examples }) => [
        `  ${String(count).padStart(4)}  ${kind}`,
        ...examples.map((example) => `          ${example}`),
      ]),
  ].join("\n");
}

export function rowReport(ids: readonly string[], counts: ReadonlyMap<string, RowCount>): string {
  const silent = ids.filter((id) => !counts.has(id));
  const fired = ids.flatMap((id) => {
    const count = counts.get(id);
    return count === undefined
      ? []
      : [`  ${id.padEnd(36)} right ${String(count.right).padStart(4)}  false ${String(count.false).padStart(4)}`];
  });
  return ["Rows", ...fired, `Rows that never fire (${silent.length})`, ...silent.map((id) => `  ${id}`)].join("\n");
}
