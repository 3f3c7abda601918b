import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import { ApiError } from "../api/api-error.ts";
import { errorText } from "../api/error-text.ts";

/** Tells a person why what they asked for did not happen. A call that was stopped on purpose is no failure. */
export function reportFailure(error: unknown): void {
  if (error instanceof DOMException && error.name === "AbortError") return;
  const away = error instanceof ApiError && error.code === "UNREACHABLE";
  notifications.show({
    color: "galley",
    withBorder: true,
    title: i18next.t(away ? "shell.away.server" : "shell.failed"),
    message: away ? i18next.t("shell.away.text") : errorText(error),
    closeButtonProps: { "aria-label": i18next.t("shell.actions.close") },
  });
}
