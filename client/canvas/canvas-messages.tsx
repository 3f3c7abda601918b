import { Button, Code, Loader, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { errorText } from "../api/error-text.ts";
import { openFirst } from "../views/open-first.ts";
import { useStatus } from "../api/queries.ts";
import { resetFilters, showAllHidden } from "../commands/arrange.ts";
import { loadOverview } from "../commands/explore.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { passesNode } from "../state/filters.ts";
import { useDocument, useViewer } from "../state/viewer-store.ts";
import classes from "./graph-canvas.module.css";
import { useVisible } from "./use-visible.ts";

/** What stands in place of the graph while there is none: loading, failed, an empty store, everything filtered away. */
export function CanvasMessages({ lost }: Readonly<{ lost: boolean }>) {
  const { t } = useTranslation();
  const { topology } = useDocument();
  const { nodes } = useVisible();
  const status = useStatus();
  const first = useQuery({
    queryKey: ["start"],
    queryFn: ({ signal }) => openFirst(location.hash, signal).then(() => true),
    enabled: topology.shown.size === 0,
  });
  if (lost) return <Message title={t("graph.messages.lost")} text={t("graph.messages.lostText")} />;
  if (nodes.length > 0) return null;
  if (topology.shown.size > 0) return <NothingLeft />;
  if (first.isFetching) return <Message busy title={t("graph.messages.loading")} text="" />;
  if (first.isError) {
    return (
      <Message title={t("graph.messages.failed")} text={errorText(first.error)}>
        <Button size="xs" onClick={() => void first.refetch()}>
          {t("shell.actions.retry")}
        </Button>
      </Message>
    );
  }
  if (status.data?.articles === 0) return <EmptyStore />;
  return (
    <Message title={t("graph.messages.blank")} text={t("graph.messages.blankText")}>
      <Button size="xs" onClick={() => void loadOverview().catch(reportFailure)}>
        {t("start.overview")}
      </Button>
    </Message>
  );
}

/** Nodes are there and none of them is seen: the filters leave none, or all that they leave are hidden by hand. */
function NothingLeft() {
  const { t } = useTranslation();
  const { hidden, filters, topology } = useDocument();
  const nodes = useViewer((state) => state.records.nodes);
  const left = [...topology.shown.keys()].flatMap((id) => nodes.get(id) ?? []).filter(passesNode(filters));
  const byHand = left.length > 0 && left.every(({ id }) => hidden.has(id));
  return byHand ? (
    <Message title={t("graph.messages.allHidden")} text={t("graph.messages.allHiddenText")}>
      <Button size="xs" variant="default" onClick={showAllHidden}>
        {t("graph.menu.unhide")}
      </Button>
    </Message>
  ) : (
    <Message title={t("graph.messages.filtered")} text={t("graph.messages.filteredText")}>
      <Button size="xs" variant="default" onClick={resetFilters}>
        {t("graph.messages.resetFilters")}
      </Button>
    </Message>
  );
}

function EmptyStore() {
  const { t } = useTranslation();
  return (
    <Message title={t("graph.messages.empty")} text={t("graph.messages.emptyText")}>
      <Code block>npm run ingest -- articles/</Code>
    </Message>
  );
}

type MessageProps = Readonly<{ title: string; text: string; busy?: boolean; children?: React.ReactNode }>;

function Message({ title, text, busy = false, children }: MessageProps) {
  return (
    <div className={classes.message}>
      <Paper p="lg" withBorder role={busy ? "status" : "alert"}>
        <Stack gap="sm" align="flex-start">
          {busy && <Loader size="sm" />}
          <Title order={2}>{title}</Title>
          {text && <Text>{text}</Text>}
          {children}
        </Stack>
      </Paper>
    </div>
  );
}
