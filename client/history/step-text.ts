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
  | "ruleAdd"
  | "ruleChange"
  | "ruleMove"
  | "ruleOn"
  | "ruleOff"
  | "ruleRemove"
  | "path"
  | "cypher"
  | "link"
  | "grow"
  | "group"
  | "groupOpen"
  | "groupClose"
  | "groupName"
  | "groupBy"
  | "ungroup"
  | "ungroupAll"
  | "merge"
  | "split";

/** What a step of the history is called. */
export const stepText = (t: TFunction, { key, values = {} }: StepName): string => {
  const { name, into, ...rest } = values;
  const short = (value: string | number | undefined): string => shorten(String(value ?? ""), 40);
  return t(`graph.step.${key as StepKey}`, { ...rest, name: short(name), into: short(into) });
};
