import { Radio, SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ExportFormat } from "#schema/export-format.ts";

/** A picture is drawn here; every other file is written by the server. */
export type FileFormat = ExportFormat | "png";

const formats: readonly FileFormat[] = [
  "json",
  "graphml",
  "gexf",
  "csv",
  "xlsx",
  "markdown",
  "html",
  "png",
  "node-link",
  "cypher",
  "csv-neo4j",
  "csv-gephi",
  "turtle",
  "ftm",
];

/** Every format with a line on whom it is for. */
export function ExportFormats({
  format,
  onChange,
}: Readonly<{ format: FileFormat; onChange: (format: FileFormat) => void }>) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t("export.format")} value={format} onChange={(value) => onChange(value as FileFormat)}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={8} mt={6}>
        {formats.map((value) => (
          <Radio
            key={value}
            value={value}
            label={t(`export.formats.${value}.name`)}
            description={t(`export.formats.${value}.use`)}
          />
        ))}
      </SimpleGrid>
    </Radio.Group>
  );
}
