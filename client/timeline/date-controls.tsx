import { Anchor, CloseButton, SegmentedControl, TextInput } from "@mantine/core";
import type { ReactNode } from "react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { filterBy } from "../commands/arrange.ts";
import { useFormat } from "../i18n/format.ts";
import type { DateKind } from "../state/filters.ts";
import { dateKinds, setRange, without } from "../state/filters.ts";
import { useDocument } from "../state/viewer-store.ts";
import { knownOnId } from "./known-on.ts";
import classes from "./timeline.module.css";

type SwitchProps = Readonly<{
  /** Statements on the canvas that are dated by their year alone. */
  yearOnly: number;
  children: ReactNode;
}>;

/** Which date the range goes by, the range itself as `children`, and the way out of it. */
export function DateSwitch({ yearOnly, children }: SwitchProps) {
  const { t } = useTranslation();
  const { dateBy, from, to } = useDocument().filters;
  // A range of one kind of date means nothing for the other.
  const choose = (kind: DateKind): void =>
    filterBy((old) => ({ ...setRange(undefined, undefined)(old), dateBy: kind }), "filterTime");
  return (
    <div className={classes.legend}>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t("graph.timeline.dateBy")}
        value={dateBy}
        onChange={(value) => choose(value as DateKind)}
        data={dateKinds.map((value) => ({ value, label: t(`graph.timeline.kinds.${value}`) }))}
      />
      <span className={classes.range} aria-live="polite">
        {children}
      </span>
      <span className={classes.soft}>
        {from !== undefined || to !== undefined ? (
          <Anchor
            component="button"
            size="xs"
            ta="left"
            onClick={() => filterBy(setRange(undefined, undefined), "filterTime")}
          >
            {t("graph.timeline.all")}
          </Anchor>
        ) : (
          t("graph.timeline.whole")
        )}
        <YearOnly count={yearOnly} />
      </span>
    </div>
  );
}

function YearOnly({ count }: Readonly<{ count: number }>) {
  const { t } = useTranslation();
  const format = useFormat();
  if (count === 0) return null;
  return (
    <span title={t("graph.timeline.yearOnlyHint")}>
      {` · ${t("graph.timeline.yearOnly", { count, number: format.number(count) })}`}
    </span>
  );
}

const isDate = (value: string): boolean => /^[1-9]\d{3}-\d{2}-\d{2}$/.test(value);

/** The graph as it was known on a day: only what had been published by then, and contested only if it was so by then. */
export function KnownOn() {
  const { t } = useTranslation();
  const { knownOn } = useDocument().filters;
  // While somebody types a date the field holds a year that nobody means yet.
  const [draft, setDraft] = useState<string>();
  const forget = (): void => filterBy(without("knownOn"), "filterTime");
  const change = (value: string): void => {
    const whole = isDate(value);
    setDraft(whole || value === "" ? undefined : value);
    if (whole) filterBy((old) => ({ ...old, knownOn: value }), "filterTime");
    else if (value === "" && knownOn !== undefined) forget();
  };
  return (
    <TextInput
      className={classes.known ?? ""}
      id={knownOnId}
      type="date"
      size="xs"
      label={t("graph.timeline.knownOn")}
      value={draft ?? knownOn ?? ""}
      onChange={(event) => change(event.currentTarget.value)}
      rightSection={
        knownOn === undefined ? null : (
          <CloseButton size="sm" aria-label={t("graph.timeline.knownAlways")} onClick={forget} />
        )
      }
    />
  );
}
