import { Select, Switch } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { lookBy } from "../commands/arrange.ts";
import { arrange } from "../commands/layout.ts";
import type { ColourScale, LayoutName, SizeScale } from "../state/look.ts";
import { colourScales, layoutNames, sizeScales } from "../state/look.ts";
import { useDocument } from "../state/viewer-store.ts";
import { ColourKey } from "./colour-key.tsx";
import classes from "./legend.module.css";

/** Layout, size and colour. */
export function LookSection() {
  const { t } = useTranslation();
  const { look } = useDocument();
  return (
    <section className={classes.section} aria-labelledby="legend-look">
      <h2 className={classes.heading} id="legend-look">
        {t("graph.look.title")}
      </h2>
      <Select
        size="xs"
        label={t("graph.look.layout")}
        allowDeselect={false}
        data={layoutNames.map((value) => ({ value, label: t(`graph.look.layouts.${value}`) }))}
        value={look.layout}
        onChange={(value) => value && void arrange(value as LayoutName)}
      />
      <Select
        size="xs"
        mt="xs"
        label={t("graph.look.sizeBy")}
        allowDeselect={false}
        data={sizeScales.map((value) => ({ value, label: t(`graph.look.sizes.${value}`) }))}
        value={look.sizeBy}
        onChange={(value) => value && lookBy({ sizeBy: value as SizeScale })}
      />
      <Select
        size="xs"
        mt="xs"
        label={t("graph.look.colourBy")}
        allowDeselect={false}
        data={colourScales.map((value) => ({ value, label: t(`graph.look.colours.${value}`) }))}
        value={look.colourBy}
        onChange={(value) => value && lookBy({ colourBy: value as ColourScale })}
      />
      <ColourKey />
      <Switch
        size="xs"
        mt="sm"
        label={t("graph.look.labels")}
        checked={look.labels}
        onChange={() => lookBy({ labels: !look.labels })}
      />
    </section>
  );
}
