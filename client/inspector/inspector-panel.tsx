import { Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** What is known of the selection. */
export function InspectorPanel() {
  const { t } = useTranslation();
  return (
    <Stack p="lg" gap="xs">
      <Text fw={600}>{t("inspector.nothing")}</Text>
      <Text c="var(--desk-ink-soft)">{t("inspector.nothingHint")}</Text>
    </Stack>
  );
}
