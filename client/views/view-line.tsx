import { ActionIcon, Menu, Text, UnstyledButton } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconCopy, IconDots, IconLink, IconPencil, IconRefresh, IconSnowflake, IconTrash } from "@tabler/icons-react";
import { useEffect, useRef, useState } from "react";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import type { ViewHead } from "#schema/saved-view.ts";
import { useFormat } from "../i18n/format.ts";
import { useLocalSource } from "../local/local-source.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { EditViewForm } from "./edit-view-form.tsx";
import { openView } from "./open-view.ts";
import { useViewCommands } from "./use-views.tsx";
import { viewLink } from "./view-link.ts";
import classes from "./views.module.css";

type LineProps = Readonly<{ view: ViewHead; onDone: () => void }>;

/** One saved view: its name opens it, its menu does the rest. */
export function ViewLine({ view, onDone }: LineProps) {
  const { t } = useTranslation();
  const { number, date } = useFormat();
  const [editing, setEditing] = useState(false);
  const menu = useRef<HTMLButtonElement>(null);
  const edited = useRef(false);
  useEffect(() => {
    if (edited.current && !editing) menu.current?.focus();
    edited.current = editing;
  }, [editing]);
  if (editing)
    return (
      <li className={classes.edited}>
        <EditViewForm view={view} onDone={() => setEditing(false)} />
      </li>
    );
  const facts = [
    t("views.nodes", { count: view.nodes, shown: number(view.nodes) }),
    t("views.edges", { count: view.edges, shown: number(view.edges) }),
    date(view.changedAt.slice(0, 10)),
  ];
  const open = (): void => {
    onDone();
    openView(view.id).catch(reportFailure);
  };
  return (
    <li className={classes.line}>
      <UnstyledButton className={classes.open ?? ""} onClick={open}>
        <span className={classes.name} dir="auto">
          {view.frozen && <IconSnowflake size={15} aria-label={t("views.frozen")} />} {view.name}
        </span>
        <Text span size="xs" c="var(--desk-ink-soft)">
          {facts.join(" · ")}
        </Text>
        {view.note && (
          <Text span size="sm" className={classes.note ?? ""} dir="auto">
            {view.note}
          </Text>
        )}
      </UnstyledButton>
      <LineMenu view={view} buttonRef={menu} onEdit={() => setEditing(true)} />
    </li>
  );
}

type MenuProps = Readonly<{ view: ViewHead; buttonRef: Ref<HTMLButtonElement>; onEdit: () => void }>;

function LineMenu({ view, buttonRef, onEdit }: MenuProps) {
  const { t } = useTranslation();
  const { copy, remove, update } = useViewCommands();
  const isLocal = useLocalSource((state) => state.source !== undefined);
  const share = async (): Promise<void> => {
    await navigator.clipboard.writeText(viewLink(view.id));
    notifications.show({ message: t("shell.actions.shared"), color: "gray", withBorder: true });
  };
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <ActionIcon ref={buttonRef} variant="subtle" color="gray" aria-label={t("views.more", { name: view.name })}>
          <IconDots size={18} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLink size={16} />} onClick={() => void share().catch(reportFailure)}>
          {t("views.share")}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={16} />} onClick={onEdit}>
          {t("views.edit")}
        </Menu.Item>
        {!view.frozen && (
          <Menu.Item leftSection={<IconRefresh size={16} />} disabled={isLocal} onClick={() => void update(view.id)}>
            {t("views.update")}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => void copy(view)}>
          {t("views.duplicate")}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={16} />} onClick={() => void remove(view)}>
          {t("views.delete")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
