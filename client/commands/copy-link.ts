import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { writeAddress } from "../address/use-address.ts";
import { reportFailure } from "../shell/report-failure.ts";

/** Puts the address of this view on the clipboard, as it is seen now: the address itself follows a moment later. */
export async function copyViewLink(): Promise<void> {
  writeAddress();
  try {
    await navigator.clipboard.writeText(location.href);
    notifications.show({ message: i18next.t("shell.actions.shared"), color: "gray", withBorder: true });
  } catch (error) {
    reportFailure(error);
  }
}
