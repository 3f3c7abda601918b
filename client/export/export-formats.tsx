import { Radio, SimpleGrid, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ExportFormat } from "#schema/export-format.ts";

/** Pictures are drawn here; every other file is written by the server. */
export type FileFormat = ExportFormat | "png" | "svg";

/** By what a reader wants to do with the file; what most want stands first. */
const purposes = {
  read: ["html", "markdown", "png", "svg"],
  tables: ["xlsx", "csv"],
  graphs: ["gexf", "graphml", "csv-gephi", "node-link"],
  data: ["json", "cypher", "csv-neo4j", "turtle", "ftm"],
} as const satisfies Readonly<Record<string, readonly FileFormat[]>>;

/** Every format with a line on whom it is for. */
export function ExportFormats({
  format,
  onChange,
}: Readonly<{ format: FileFormat; onChange: (format: FileFormat) => void }>) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t("export.format")} value={format} onChange={(value) => onChange(value as FileFormat)}>
      {(Object.keys(purposes) as (keyof typeof purposes)[]).map((purpose) => (
        <div key={purpose} role="group" aria-label={t(`export.purposes.${purpose}`)}>
          <Text size="xs" c="var(--desk-ink-soft)" mt="xs">
            {t(`export.purposes.${purpose}`)}
          </Text>
          <SimpleGrid cols={{ base: 1, sm: 2 }} spacing={8} mt={4}>
            {purposes[purpose].map((value) => (
              <Radio
                key={value}
                value={value}
                label={t(`export.formats.${value}.name`)}
                description={t(`export.formats.${value}.use`)}
              />
            ))}
          </SimpleGrid>
        </div>
      ))}
    </Radio.Group>
  );
}
