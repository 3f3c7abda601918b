import { Divider, Modal, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { AnswerState } from "../inspector/answer-state.tsx";
import { OpenFile } from "../local/open-file-button.tsx";
import { useLocalSource } from "../local/local-source.ts";
import { closePanel } from "../state/panels.ts";
import { changePanels, useViewer } from "../state/viewer-store.ts";
import { SaveViewForm } from "./save-view-form.tsx";
import { useViews } from "./use-views.tsx";
import { ViewLine } from "./view-line.tsx";

/** Views that are kept on the server, the form that keeps the present one, and files that can be opened beside them. */
export function ViewsDialog() {
  const { t } = useTranslation();
  const open = useViewer((state) => state.panels.dialog === "views");
  const close = (): void => changePanels(closePanel("dialog"));
  return (
    <Modal
      opened={open}
      onClose={close}
      title={t("views.title")}
      size="lg"
      closeButtonProps={{ "aria-label": t("shell.actions.close") }}
    >
      <Views onDone={close} />
    </Modal>
  );
}

function Views({ onDone }: Readonly<{ onDone: () => void }>) {
  const { t } = useTranslation();
  const views = useViews();
  const local = useLocalSource((state) => state.source);
  const kept = views.data?.views.filter(({ deletedAt }) => deletedAt === undefined);
  return (
    <Stack gap="md">
      {local ? <Text size="sm">{t("views.notHere")}</Text> : <SaveViewForm />}
      <Divider label={t("views.saved")} labelPosition="left" />
      <AnswerState of={views} />
      {kept?.length === 0 && (
        <Text size="sm" c="var(--desk-ink-soft)">
          {t("views.none")}
        </Text>
      )}
      {kept && kept.length > 0 && (
        <ul style={{ listStyle: "none", margin: 0, padding: 0 }} aria-label={t("views.saved")}>
          {kept.map((view) => (
            <ViewLine key={view.id} view={view} onDone={onDone} />
          ))}
        </ul>
      )}
      <Divider label={t("views.files")} labelPosition="left" />
      <OpenFile onDone={onDone} />
    </Stack>
  );
}
