import { Menu } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { EntityType, RelationType } from "#schema/ontology.ts";
import { expand } from "../commands/explore.ts";
import { useFormat } from "../i18n/format.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { articleTime } from "../state/filters.ts";
import type { ExpandedBy } from "../state/topology.ts";
import { useDocument } from "../state/viewer-store.ts";

const relations: readonly RelationType[] = ["CONTACTED", "DENIED", "CRITICIZED"];
const types: readonly EntityType[] = ["Person", "Organization", "Event"];

/** Ways to expand a node: by relation and direction, by the kind of its neighbours, and by the time that is chosen below. */
export function ExpandItems({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const by = (asked: ExpandedBy) => (): void => void expand(id, asked).catch(reportFailure);
  return (
    <>
      <Menu.Label>{t("graph.menu.byRelation")}</Menu.Label>
      {relations.flatMap((relation) => [
        <Menu.Item key={`${relation}-out`} onClick={by({ relation, direction: "out" })}>
          {t(`graph.relation.${relation}`)} →
        </Menu.Item>,
        <Menu.Item key={`${relation}-in`} onClick={by({ relation, direction: "in" })}>
          ← {t(`graph.relationBy.${relation}`)}
        </Menu.Item>,
      ])}
      <Menu.Label>{t("graph.menu.byKind")}</Menu.Label>
      {types.map((type) => (
        <Menu.Item key={type} onClick={by({ type })}>
          {t(`graph.types.${type}`)}
        </Menu.Item>
      ))}
      <TimeItem by={by} />
    </>
  );
}

/** Neighbours that were written about in the range of the timeline; needs a range of publication. */
function TimeItem({ by }: Readonly<{ by: (asked: ExpandedBy) => () => void }>) {
  const { t } = useTranslation();
  const { span } = useFormat();
  const asked = articleTime(useDocument().filters);
  if (!asked) return null;
  return (
    <>
      <Menu.Label>{t("graph.menu.byTime")}</Menu.Label>
      <Menu.Item onClick={by(asked)}>
        {t("graph.menu.within", { span: span(asked.from ?? "…", asked.to ?? "…") })}
      </Menu.Item>
    </>
  );
}
