import { Group, NumberInput, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { mostPixels } from "./picture-file.ts";
import type { PictureSize } from "./picture-file.ts";

type Props = Readonly<{ size: PictureSize; onChange: (size: PictureSize) => void }>;

const firstWidth = 3000;
const choices: Readonly<Record<string, PictureSize>> = {
  screen: "screen",
  "1": { times: 1 },
  "2": { times: 2 },
  "4": { times: 4 },
  width: { width: firstWidth },
};

const nameOf = (size: PictureSize): string =>
  size === "screen" ? size : "times" in size ? String(size.times) : "width";

/** How large a picture of the graph becomes. */
export function PictureSizeChoice({ size, onChange }: Props) {
  const { t } = useTranslation();
  return (
    <Group gap="sm" align="flex-end">
      <Select
        label={t("export.size")}
        allowDeselect={false}
        value={nameOf(size)}
        data={Object.keys(choices).map((value) => ({
          value,
          label: t(`export.sizes.${value as "screen" | "1" | "2" | "4" | "width"}`),
        }))}
        onChange={(value) => onChange(choices[value ?? "screen"] ?? "screen")}
      />
      {size !== "screen" && "width" in size && (
        <NumberInput
          label={t("export.width")}
          min={100}
          max={mostPixels}
          step={100}
          value={size.width}
          onChange={(value) => onChange({ width: Math.min(mostPixels, Math.max(100, Number(value) || firstWidth)) })}
        />
      )}
    </Group>
  );
}
