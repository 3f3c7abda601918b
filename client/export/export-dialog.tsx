import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { closePanel } from "../state/panels.ts";
import { changePanels, useViewer } from "../state/viewer-store.ts";
import { ExportForm } from "./export-form.tsx";

/** What is shown, selected, found or all there is, as a file. */
export function ExportDialog() {
  const { t } = useTranslation();
  const open = useViewer((state) => state.panels.dialog === "export");
  const close = (): void => changePanels(closePanel("dialog"));
  return (
    <Modal
      opened={open}
      onClose={close}
      title={t("export.title")}
      closeButtonProps={{ "aria-label": t("shell.actions.close") }}
      size="lg"
    >
      <ExportForm onDone={close} />
    </Modal>
  );
}
