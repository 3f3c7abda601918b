import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { GroupEdgeInspector } from "../groups/group-edge-inspector.tsx";
import { GroupInspector } from "../groups/group-inspector.tsx";
import { QuestionList } from "../start/question-list.tsx";
import { isGroup, touchesGroup } from "../state/groups.ts";
import { useViewer } from "../state/viewer-store.ts";
import { BundleInspector } from "./bundle-inspector.tsx";
import { NodeInspector } from "./node-inspector.tsx";
import classes from "./inspector.module.css";
import { NodesInspector } from "./nodes-inspector.tsx";
import { PathsInspector } from "./paths-inspector.tsx";

/** What is known of the selection: a node, an edge with its quotes, several nodes, or the ways between two. */
export function InspectorPanel() {
  const { nodes, bundle } = useViewer((state) => state.selection);
  const path = useViewer((state) => state.panels.path);
  if (bundle && touchesGroup(bundle)) return <GroupEdgeInspector edge={bundle} />;
  if (bundle) return <BundleInspector key={bundle} bundleKey={bundle} />;
  if (nodes.length > 1) return <NodesInspector ids={nodes} />;
  if (nodes[0] && isGroup(nodes[0])) return <GroupInspector key={nodes[0]} id={nodes[0]} />;
  if (nodes[0]) return <NodeInspector key={nodes[0]} id={nodes[0]} />;
  if (path) return <PathsInspector key={`${path.from} ${path.to}`} from={path.from} to={path.to} />;
  return <NothingSelected />;
}

function NothingSelected() {
  const { t } = useTranslation();
  return (
    <Stack p="lg" gap="xs">
      <Text fw={600}>{t("inspector.nothing")}</Text>
      <Text c="var(--desk-ink-soft)">{t("inspector.nothingHint")}</Text>
      <QuestionList
        heading={
          <h3 className={classes.heading} style={{ marginTop: 18 }}>
            {t("start.begin")}
          </h3>
        }
      />
    </Stack>
  );
}
