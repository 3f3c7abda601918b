import type { TFunction } from "i18next";
import type { EntityType, Modality, RelationType } from "#schema/ontology.ts";
import { filterBy, resetFilters } from "../commands/arrange.ts";
import { formatShare } from "../i18n/format.ts";
import { toggleKind } from "../state/filters.ts";
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

const storiesAtLeast = [1, 2, 3, 5, 10];
const confidenceAtLeast = [0, 0.5, 0.75, 0.9];

/** What an edge needs at least, at the steps that people ask for. */
export const thresholdCommands = (t: TFunction, language: string): PaletteCommand[] => [
  ...storiesAtLeast.map((count) => ({
    id: `stories-${count}`,
    label: t("graph.legend.minStories", { count }),
    run: () => filterBy((old) => ({ ...old, minStories: count }), "filterTrust"),
  })),
  ...confidenceAtLeast.map((share) => ({
    id: `confidence-${share}`,
    label: t("graph.legend.minConfidence", { share: formatShare(share, language) }),
    run: () => filterBy((old) => ({ ...old, minConfidence: share }), "filterTrust"),
  })),
];
