import { Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AnswerState } from "../inspector/answer-state.tsx";
import { closePanel } from "../state/panels.ts";
import { changePanels, useViewer } from "../state/viewer-store.ts";
import { MergeLine } from "./merge-line.tsx";
import classes from "./merges.module.css";
import { useMerges } from "./use-merges.ts";

/** The log: every merge, when it was made and when it was split. */
export function MergesDialog() {
  const { t } = useTranslation();
  const open = useViewer((state) => state.panels.dialog === "merges");
  return (
    <Modal
      opened={open}
      onClose={() => changePanels(closePanel("dialog"))}
      title={t("merges.title")}
      size="lg"
      closeButtonProps={{ "aria-label": t("shell.actions.close") }}
    >
      <Log />
    </Modal>
  );
}

function Log() {
  const { t } = useTranslation();
  const merges = useMerges();
  const all = merges.data?.merges;
  return (
    <Stack gap="sm">
      <Text size="sm">{t("merges.hint")}</Text>
      <AnswerState of={merges} />
      {all?.length === 0 && (
        <Text size="sm" c="var(--desk-ink-soft)">
          {t("merges.none")}
        </Text>
      )}
      {all && all.length > 0 && (
        <ul className={classes.list} aria-label={t("merges.title")}>
          {all.map((merge) => (
            <MergeLine key={merge.id} merge={merge} />
          ))}
        </ul>
      )}
    </Stack>
  );
}
