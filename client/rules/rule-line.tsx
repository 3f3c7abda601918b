import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { closeRule, editRule, removeRule, shiftRule, turnRule } from "../commands/rules.ts";
import { shorten } from "../graph-view/shorten.ts";
import { LegendEntry } from "../legend/legend-entry.tsx";
import { MoreButton } from "../legend/more-button.tsx";
import type { Rule } from "../state/rules.ts";
import { useViewer } from "../state/viewer-store.ts";
import { RuleMark } from "./rule-mark.tsx";
import { ruleText } from "./rule-text.ts";
import own from "./rules.module.css";

type Props = Readonly<{ rule: Rule; count: number; place: Readonly<{ index: number; of: number }> }>;

/** A rule as a line of the legend: the line switches it, its menu edits, moves and deletes it; Alt with the arrows moves it too. */
export function RuleLine({ rule, count, place }: Props) {
  const { t, i18n } = useTranslation();
  const isOpen = useViewer((state) => state.panels.rule === rule.id);
  const text = ruleText({ t, language: i18n.language }, rule);
  const move = (event: React.KeyboardEvent): void => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || by === undefined) return;
    event.preventDefault();
    shiftRule(rule, by);
  };
  return (
    <div className={own.line} onKeyDown={move}>
      <LegendEntry
        mark={<RuleMark rule={rule} />}
        name={shorten(text, 60)}
        count={count}
        on={rule.on}
        onToggle={() => turnRule(rule)}
      />
      <MoreButton label={t("rules.more", { name: shorten(text, 60) })}>
        <Menu.Item onClick={() => (isOpen ? closeRule() : editRule(rule.id))}>
          {t(isOpen ? "rules.done" : "rules.edit")}
        </Menu.Item>
        <Menu.Item disabled={place.index === 0} onClick={() => shiftRule(rule, -1)}>
          {t("rules.up")}
        </Menu.Item>
        <Menu.Item disabled={place.index === place.of - 1} onClick={() => shiftRule(rule, 1)}>
          {t("rules.down")}
        </Menu.Item>
        <Menu.Item onClick={() => removeRule(rule)}>{t("rules.remove")}</Menu.Item>
      </MoreButton>
    </div>
  );
}
