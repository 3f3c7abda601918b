import type { TFunction } from "i18next";
import type { StepName } from "../state/history.ts";
import { shorten } from "../graph-view/shorten.ts";

type StepKey =
  | "start"
  | "overview"
  | "add"
  | "expand"
  | "more"
  | "collapse"
  | "hide"
  | "unhide"
  | "remove"
  | "isolate"
  | "pin"
  | "unpin"
  | "move"
  | "filterKinds"
  | "filterTrust"
  | "filterSources"
  | "filterTime"
  | "filterReset"
  | "look"
  | "layout"
  | "path"
  | "cypher"
  | "link"
  | "grow";

/** What a step of the history is called. */
export const stepText = (t: TFunction, { key, values = {} }: StepName): string => {
  const { name, ...rest } = values;
  return t(`graph.step.${key as StepKey}`, { ...rest, name: shorten(String(name ?? ""), 40) });
};
