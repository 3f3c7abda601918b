import { Slider, Text } from "@mantine/core";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { filterInRun } from "../commands/arrange.ts";
import { useRun } from "../commands/use-run.ts";
import { useFormat } from "../i18n/format.ts";
import { useDocument } from "../state/viewer-store.ts";
import classes from "./legend.module.css";

/** What an edge needs at least to be drawn: independent stories, and confidence. */
export function Thresholds() {
  const { t } = useTranslation();
  const format = useFormat();
  const { minStories, minConfidence } = useDocument().filters;
  return (
    <>
      <Threshold
        value={minStories}
        min={1}
        max={10}
        step={1}
        label={(count) => t("graph.legend.minStories", { count })}
        choose={(count, run) => filterInRun((old) => ({ ...old, minStories: count }), "filterTrust", run)}
      />
      <Threshold
        value={Math.round(minConfidence * 100)}
        min={0}
        max={100}
        step={5}
        label={(percent) => t("graph.legend.minConfidence", { share: format.percent(percent / 100) })}
        choose={(percent, run) => filterInRun((old) => ({ ...old, minConfidence: percent / 100 }), "filterTrust", run)}
      />
    </>
  );
}

type Props = Readonly<{
  value: number;
  min: number;
  max: number;
  step: number;
  label: (value: number) => string;
  choose: (value: number, run: symbol) => void;
}>;

function Threshold({ value, min, max, step, label, choose }: Props) {
  const id = useId();
  const run = useRun();
  const [dragged, setDragged] = useState<number>();
  const seen = dragged ?? value;
  return (
    <div className={classes.field}>
      <Text size="xs" id={id}>
        {label(seen)}
      </Text>
      <Slider
        {...run.ends}
        size="xs"
        min={min}
        max={max}
        step={step}
        value={seen}
        onChange={setDragged}
        onChangeEnd={(chosen) => {
          setDragged(undefined);
          choose(chosen, run.current());
        }}
        label={null}
        thumbProps={{ "aria-labelledby": id }}
      />
    </div>
  );
}
