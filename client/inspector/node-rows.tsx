import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { nameOf } from "../commands/name-of.ts";
import { GroupMark } from "../groups/group-mark.tsx";
import { TypeMark } from "../legend/type-mark.tsx";
import { isGroup } from "../state/groups.ts";
import { selectNode } from "../state/selection.ts";
import { changeSelection, useDocument, useViewer } from "../state/viewer-store.ts";
import classes from "./inspector.module.css";

/** Rows of the list; the rest is counted. */
const most = 100;

/** Nodes and groups by name; a row selects what it names. */
export function NodeRows({ ids }: Readonly<{ ids: readonly string[] }>) {
  const { t } = useTranslation();
  return (
    <>
      <ul className={classes.rows}>
        {ids.slice(0, most).map((id) => (
          <li key={id}>
            <NodeRow id={id} />
          </li>
        ))}
      </ul>
      {ids.length > most && (
        <p className={classes.facts}>{t("inspector.selectedMore", { count: ids.length - most })}</p>
      )}
    </>
  );
}

function NodeRow({ id }: Readonly<{ id: string }>) {
  const node = useViewer((state) => state.records.nodes.get(id));
  const { groups } = useDocument();
  return (
    <UnstyledButton className={classes.row ?? ""} onClick={() => changeSelection(selectNode(id))}>
      {isGroup(id) ? <GroupMark /> : node ? <TypeMark type={node.type} /> : <span />}
      <span className={classes.rowName}>{nameOf(id)}</span>
      <span>{node?.degree ?? groups.get(id)?.members.length}</span>
    </UnstyledButton>
  );
}
