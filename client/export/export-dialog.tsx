import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { closePanel } from "../state/panels.ts";
import { changePanels, useViewer } from "../state/viewer-store.ts";

/** What is shown, or selected, as a file. */
export function ExportDialog() {
  const { t } = useTranslation();
  const open = useViewer((state) => state.panels.dialog === "export");
  return (
    <Modal
      opened={open}
      onClose={() => changePanels(closePanel("dialog"))}
      title={t("export.title")}
      closeButtonProps={{ "aria-label": t("shell.actions.close") }}
    >
      {null}
    </Modal>
  );
}
