import type { TFunction } from "i18next";
import type { EntityType, Modality, RelationType } from "#schema/ontology.ts";
import { filterBy, resetFilters } from "../commands/arrange.ts";
import { dateKinds, setRange, toggleKind, without } from "../state/filters.ts";
import { togglePlaying } from "../timeline/playing.ts";
import type { PaletteCommand } from "./palette-commands.ts";

const types: readonly EntityType[] = ["Person", "Organization", "Event"];
const relations: readonly RelationType[] = ["CONTACTED", "CRITICIZED", "DENIED"];
const modalities: readonly Modality[] = ["asserted", "alleged", "planned", "negated"];

/** The legend's switches, each of them on or off. */
export const filterCommands = (t: TFunction): PaletteCommand[] => [
  ...types.map((type) => ({
    id: `filter-${type}`,
    label: t("shell.palette.onOff", { what: t(`graph.types.${type}`) }),
    run: () => filterBy(toggleKind("types", type), "filterKinds"),
  })),
  ...relations.map((relation) => ({
    id: `filter-${relation}`,
    label: t("shell.palette.onOff", { what: t(`graph.relations.${relation}`) }),
    run: () => filterBy(toggleKind("relations", relation), "filterKinds"),
  })),
  ...modalities.map((modality) => ({
    id: `filter-${modality}`,
    label: t("shell.palette.onOff", { what: t(`graph.modality.${modality}`) }),
    run: () => filterBy(toggleKind("modalities", modality), "filterTrust"),
  })),
  {
    id: "contested",
    label: t("shell.palette.onOff", { what: t("graph.contested") }),
    run: () => filterBy((old) => ({ ...old, contestedOnly: !old.contestedOnly }), "filterTrust"),
  },
  { id: "reset", label: t("graph.messages.resetFilters"), run: resetFilters },
];

/** What the timeline can do; `playing` as `usePlaying` has it. */
export const timeCommands = (t: TFunction, playing: boolean | undefined): PaletteCommand[] => [
  ...(playing === undefined
    ? []
    : [{ id: "play", label: label(t, playing ? "graph.timeline.pause" : "graph.timeline.play"), run: togglePlaying }]),
  {
    id: "all-times",
    label: label(t, "graph.timeline.all"),
    run: () => filterBy(setRange(undefined, undefined), "filterTime"),
  },
  {
    id: "known-today",
    label: label(t, "graph.timeline.knownAlways"),
    run: () => filterBy(without("knownOn"), "filterTime"),
  },
  ...dateKinds.map((kind) => ({
    id: `dates-${kind}`,
    label: label(t, `graph.timeline.kinds.${kind}`),
    run: () => filterBy((old) => ({ ...setRange(undefined, undefined)(old), dateBy: kind }), "filterTime"),
  })),
];

type TimeKey = "all" | "knownAlways" | "play" | "pause" | `kinds.${(typeof dateKinds)[number]}`;

const label = (t: TFunction, key: `graph.timeline.${TimeKey}`): string => `${t("graph.timeline.title")}: ${t(key)}`;
