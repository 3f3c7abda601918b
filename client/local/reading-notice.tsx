import { Button } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import i18next from "i18next";

/** Milliseconds before a notice comes: what is read in less shows itself. */
const patience = 400;

/** Says that a file is being read for as long as it is, with a button that stops it. */
export function noticeReading(name: string): Readonly<{ signal: AbortSignal; end: () => void }> {
  const controller = new AbortController();
  let shown: string | undefined;
  const timer = setTimeout(() => {
    shown = notifications.show({
      loading: true,
      withBorder: true,
      autoClose: false,
      withCloseButton: false,
      title: i18next.t("views.local.reading", { name }),
      message: (
        <Button size="compact-sm" variant="default" mt={4} onClick={() => controller.abort()}>
          {i18next.t("export.cancel")}
        </Button>
      ),
    });
  }, patience);
  const end = (): void => {
    clearTimeout(timer);
    if (shown !== undefined) notifications.hide(shown);
  };
  return { signal: controller.signal, end };
}
