import type { TFunction } from "i18next";
import { addRule, editRule, turnRule } from "../commands/rules.ts";
import { ruleText } from "../rules/rule-text.ts";
import type { ViewerState } from "../state/viewer-store.ts";
import { documentOf } from "../state/viewer-store.ts";
import type { PaletteCommand } from "./palette-commands.ts";

/** Making rules, and switching and opening those that are there. */
export const ruleCommands = (t: TFunction, language: string, state: ViewerState): PaletteCommand[] => [
  { id: "rule-node", label: `${t("rules.title")}: ${t("rules.addNode")}`, run: () => addRule("node") },
  { id: "rule-edge", label: `${t("rules.title")}: ${t("rules.addEdge")}`, run: () => addRule("edge") },
  ...documentOf(state).look.rules.flatMap((rule) => {
    const name = ruleText({ t, language }, rule);
    return [
      { id: `rule-${rule.id}`, label: t("shell.palette.onOff", { what: name }), run: () => turnRule(rule) },
      { id: `rule-edit-${rule.id}`, label: `${t("rules.edit")}: ${name}`, run: () => editRule(rule.id) },
    ];
  }),
];
