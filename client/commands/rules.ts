import i18next from "i18next";
import { ruleText } from "../rules/rule-text.ts";
import type { StepName } from "../state/history.ts";
import { closePanel, openPanel } from "../state/panels.ts";
import type { Rule, RuleTarget } from "../state/rules.ts";
import { changeRule, moveRule, mostRules, newRule, nextRuleId } from "../state/rules.ts";
import type { Producer, ViewDocument } from "../state/view-document.ts";
import { inPart } from "../state/view-document.ts";
import { changePanels, documentOf, step, stepOfRun, useViewer } from "../state/viewer-store.ts";

const inRules = (producer: Producer<readonly Rule[]>): Producer<ViewDocument> =>
  inPart("look", (look) => {
    const rules = producer(look.rules);
    return rules === look.rules ? look : { ...look, rules };
  });

type RuleStep = "ruleChange" | "ruleMove" | "ruleOn" | "ruleOff" | "ruleRemove";
const named = (key: RuleStep, rule: Rule): StepName => ({
  key,
  values: { name: ruleText({ t: i18next.t, language: i18next.language }, rule) },
});

const rulesNow = (): readonly Rule[] => documentOf(useViewer.getState()).look.rules;

/** What is edited now, and the run that joins its changes: all that is done to a rule while its form is open is one step. */
let editing: Readonly<{ id: number; run: symbol }> | undefined;

/** Opens the form of a rule in the legend. */
export function editRule(id: number): void {
  editing = { id, run: Symbol("rule") };
  changePanels((panels) => ({ ...openPanel("rule", id)(panels), rail: true }));
}

export const closeRule = (): void => changePanels(closePanel("rule"));

/** Adds a rule below the others and opens its form. Does nothing where there are as many as there can be. */
export function addRule(of: RuleTarget): void {
  const rules = rulesNow();
  if (rules.length >= mostRules) return;
  const id = nextRuleId(rules);
  editRule(id);
  stepOfRun(
    { key: "ruleAdd" },
    editing?.run ?? Symbol("rule"),
    inRules((old) => [...old, newRule(of, id)]),
  );
}

/** Changes a rule; it is drawn so at once. */
export function alterRule(rule: Rule, change: Partial<Rule> | ((rule: Rule) => Rule)): void {
  const producer = typeof change === "function" ? change : (old: Rule): Rule => ({ ...old, ...change });
  if (editing?.id !== rule.id) editing = { id: rule.id, run: Symbol("rule") };
  stepOfRun(named("ruleChange", rule), editing.run, inRules(changeRule(rule.id, producer)));
}

export const turnRule = (rule: Rule): void =>
  step(named(rule.on ? "ruleOff" : "ruleOn", rule), inRules(changeRule(rule.id, (old) => ({ ...old, on: !old.on }))));

/** Up or down by so many places: what stands higher decides first. */
export const shiftRule = (rule: Rule, by: number): void =>
  step(named("ruleMove", rule), inRules(moveRule(rule.id, by)));

export function removeRule(rule: Rule): void {
  closeRule();
  step(
    named("ruleRemove", rule),
    inRules((old) => old.filter(({ id }) => id !== rule.id)),
  );
}
