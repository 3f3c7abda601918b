import { Button, Group } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { addRule } from "../commands/rules.ts";
import classes from "../legend/legend.module.css";
import { mostRules } from "../state/rules.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import { RuleForm } from "./rule-form.tsx";
import { RuleLine } from "./rule-line.tsx";
import own from "./rules.module.css";
import { usePainted } from "./use-painted.ts";

/** One's own rules in the order in which they decide, each with how much it matches; part of the legend. */
export function RulesSection() {
  const { t } = useTranslation();
  const { rules } = useDocument().look;
  const open = useViewer((state) => state.panels.rule);
  const { counts } = usePainted();
  const isFull = rules.length >= mostRules;
  return (
    <section className={classes.section} aria-labelledby="legend-rules">
      <h2 className={classes.heading} id="legend-rules">
        {t("rules.title")}
      </h2>
      <p className={own.hint}>{t(rules.length === 0 ? "rules.none" : "rules.hint")}</p>
      <ol className={own.list}>
        {rules.map((rule, index) => (
          <li key={rule.id}>
            <RuleLine rule={rule} count={counts.get(rule.id) ?? 0} place={{ index, of: rules.length }} />
            {rule.id === open && <RuleForm rule={rule} />}
          </li>
        ))}
      </ol>
      <Group gap={6} mt={6} grow preventGrowOverflow={false}>
        {(["node", "edge"] as const).map((of) => (
          <Button key={of} variant="default" size="compact-xs" disabled={isFull} onClick={() => addRule(of)}>
            {t(of === "node" ? "rules.addNode" : "rules.addEdge")}
          </Button>
        ))}
      </Group>
      {isFull && <p className={own.hint}>{t("rules.full", { count: mostRules })}</p>}
    </section>
  );
}
