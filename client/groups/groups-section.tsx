import { Button, Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { groupBy, groupings, turnGroup, ungroupAll } from "../commands/groups.ts";
import { shorten } from "../graph-view/shorten.ts";
import { LegendEntry } from "../legend/legend-entry.tsx";
import classes from "../legend/legend.module.css";
import { MoreButton } from "../legend/more-button.tsx";
import rules from "../rules/rules.module.css";
import { selectNodes } from "../state/selection.ts";
import { changeSelection, useDocument } from "../state/viewer-store.ts";
import { GroupItems } from "./group-items.tsx";
import { GroupMark } from "./group-mark.tsx";

/** The groups of the view, each open or closed; part of the legend. */
export function GroupsSection() {
  const { t } = useTranslation();
  const { groups } = useDocument();
  return (
    <section className={classes.section} aria-labelledby="legend-groups">
      <h2 className={classes.heading} id="legend-groups">
        {t("groups.title")}
      </h2>
      <p className={rules.hint}>{t(groups.size === 0 ? "groups.none" : "groups.hint")}</p>
      <ul className={rules.list}>
        {[...groups].map(([id, { name, members, open }]) => (
          <li key={id} className={rules.line}>
            <LegendEntry
              mark={<GroupMark />}
              name={shorten(name, 60)}
              count={members.length}
              on={!open}
              onToggle={() => turnGroup(id)}
            />
            <MoreButton label={t("groups.more", { name: shorten(name, 60) })}>
              <Menu.Item onClick={() => changeSelection(selectNodes(open ? members : [id]))}>
                {t("groups.details")}
              </Menu.Item>
              <GroupItems id={id} />
            </MoreButton>
          </li>
        ))}
      </ul>
      <Menu position="bottom-start" shadow="md" width={220}>
        <Menu.Target>
          <Button variant="default" size="compact-xs" mt={6} fullWidth>
            {t("groups.by")} …
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {groupings.map((by) => (
            <Menu.Item key={by} onClick={() => groupBy(by)}>
              {t(`groups.bys.${by}`)}
            </Menu.Item>
          ))}
          {groups.size > 0 && (
            <>
              <Menu.Divider />
              <Menu.Item onClick={ungroupAll}>{t("groups.ungroupAll")}</Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
    </section>
  );
}
