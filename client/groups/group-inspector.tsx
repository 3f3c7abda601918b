import { Button, Group, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphView } from "../canvas/canvas-handle.ts";
import { useVisible } from "../canvas/use-visible.ts";
import { hide, isolate, pin } from "../commands/arrange.ts";
import { renameGroup, turnGroup, ungroup } from "../commands/groups.ts";
import { BundleRows } from "../inspector/bundle-rows.tsx";
import classes from "../inspector/inspector.module.css";
import { NodeRows } from "../inspector/node-rows.tsx";
import type { NodeGroup } from "../state/groups.ts";
import { selectNodes } from "../state/selection.ts";
import { changeSelection, useDocument } from "../state/viewer-store.ts";
import { GroupMark } from "./group-mark.tsx";

/** A group: what it is called, who belongs to it, and every edge of its members with the way to its quotes. */
export function GroupInspector({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const group = useDocument().groups.get(id);
  if (!group) return <p className={classes.panel}>{t("groups.gone")}</p>;
  return (
    <div className={classes.panel}>
      <Head id={id} group={group} />
      <Actions id={id} group={group} />
      <Edges group={group} />
      <h3 className={`${classes.heading} ${classes.section}`}>
        {t("groups.members", { count: group.members.length })}
      </h3>
      <NodeRows ids={group.members} />
    </div>
  );
}

type Props = Readonly<{ id: string; group: NodeGroup }>;

function Head({ id, group: { name, members } }: Props) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string>();
  const { nodes } = useVisible();
  const seen = nodes.filter((node) => members.includes(node.id)).length;
  const facts = [
    t("groups.of", { count: members.length }),
    ...(seen < members.length ? [t("groups.seen", { seen, all: members.length })] : []),
  ];
  return (
    <header>
      <div className={classes.head}>
        <GroupMark />
        <h2 className={classes.name} dir="auto">
          {name}
        </h2>
      </div>
      <p className={classes.facts} style={{ margin: "4px 0 0" }}>
        {facts.join(" · ")}
      </p>
      <p className={classes.facts} style={{ margin: "4px 0 8px" }}>
        {t("groups.hint")}
      </p>
      <form
        className={classes.withButton}
        onSubmit={(event) => {
          event.preventDefault();
          renameGroup(id, draft ?? name);
          setDraft(undefined);
        }}
      >
        <TextInput
          size="xs"
          aria-label={t("groups.name")}
          maxLength={200}
          value={draft ?? name}
          onChange={(event) => setDraft(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" size="compact-sm">
          {t("groups.rename")}
        </Button>
      </form>
    </header>
  );
}

function Actions({ id, group: { open, members } }: Props) {
  const { t } = useTranslation();
  const pinned = useDocument().placement.pinned.has(id);
  const actions: readonly (readonly [label: string, act: () => void])[] = [
    [t("groups.ungroup"), () => ungroup(id)],
    [t("groups.select"), () => changeSelection(selectNodes(members))],
    [t("graph.menu.zoomTo"), () => graphView()?.focus(open ? members : [id])],
    [t(pinned ? "inspector.unpin" : "inspector.pin"), () => pin([id], !pinned)],
    [t("inspector.isolate"), () => isolate([id])],
    [t("inspector.hide"), () => hide([id])],
  ];
  return (
    <Group gap={6} mt="sm">
      <Button size="compact-sm" onClick={() => turnGroup(id)}>
        {t(open ? "groups.close" : "groups.open")}
      </Button>
      {actions.map(([label, act]) => (
        <Button key={label} variant="default" size="compact-sm" onClick={act}>
          {label}
        </Button>
      ))}
    </Group>
  );
}

function Edges({ group: { members } }: Pick<Props, "group">) {
  const { t } = useTranslation();
  const { bundles } = useVisible();
  const within = new Set(members);
  const touching = bundles.filter(({ source, target }) => within.has(source) || within.has(target));
  const inside = touching.filter(({ source, target }) => within.has(source) && within.has(target));
  const between = touching.filter((bundle) => !inside.includes(bundle));
  return (
    <>
      <BundleRows
        title={t("groups.between", { count: between.length })}
        none={t("groups.noneBetween")}
        bundles={between}
      />
      <BundleRows title={t("groups.inside", { count: inside.length })} none={t("groups.noneInside")} bundles={inside} />
    </>
  );
}
