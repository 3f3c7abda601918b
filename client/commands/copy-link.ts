import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { reportFailure } from "../shell/report-failure.ts";

/** Puts the address of this view on the clipboard: the address always says what is seen. */
export async function copyViewLink(): Promise<void> {
  try {
    await navigator.clipboard.writeText(location.href);
    notifications.show({ message: i18next.t("shell.actions.shared"), color: "gray", withBorder: true });
  } catch (error) {
    reportFailure(error);
  }
}
