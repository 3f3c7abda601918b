import { Group, Progress, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useFormat } from "../i18n/format.ts";
import type { SavingProgress } from "./use-saving.ts";

/** How far on a file is; where that is not known, a bar that moves. It is whole only when it has been saved. */
export function SavingBar({ progress: { bytes, fraction } }: Readonly<{ progress: SavingProgress }>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const percent = fraction === undefined ? undefined : Math.min(99, Math.floor(fraction * 100));
  const known = [
    ...(percent === undefined ? [] : [t("export.percent", { percent: number(percent) })]),
    ...(bytes > 0 ? [t("export.written", { megabytes: number(Math.round(bytes / 1e5) / 10) })] : []),
  ];
  return (
    <Group gap="sm" wrap="nowrap">
      <Progress value={percent ?? 100} animated={percent === undefined} flex={1} aria-label={t("export.saving")} />
      <Text size="sm" style={{ fontVariantNumeric: "tabular-nums" }}>
        {known.length > 0 ? known.join(" · ") : t("export.saving")}
      </Text>
    </Group>
  );
}
