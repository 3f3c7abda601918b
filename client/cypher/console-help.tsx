import { Button, Popover, Table, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useStatus } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import { graphSchema } from "./use-schema.ts";

const embeddedRows = ["labels", "hops", "temporal", "apoc"] as const;

/** What can be asked: labels and relationship types with their counts, properties, and the limits of the engine. */
export function ConsoleHelp() {
  const { t } = useTranslation();
  const { number } = useFormat();
  const { data } = useStatus();
  const counts: Readonly<Record<string, number | undefined>> = {
    ...data?.entities,
    ...data?.statements,
    Article: data?.articles,
  };
  return (
    <Popover position="top-end" width={380} shadow="md">
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-sm">
          {t("cypher.help")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown mah="min(60vh, 330px)" style={{ overflow: "auto" }}>
        <Text size="sm">{t("cypher.helpReadOnly")}</Text>
        <Text size="sm" fw={600} mt="sm">
          {t("cypher.helpSchema")}
        </Text>
        <Table fz="xs" verticalSpacing={2} horizontalSpacing={4}>
          <Table.Tbody>
            {[
              ...graphSchema.labels.map((name) => `:${name}`),
              ...graphSchema.relationshipTypes.map((name) => `[:${name}]`),
            ].map((name) => (
              <Table.Tr key={name}>
                <Table.Td ff="monospace">{name}</Table.Td>
                <Table.Td ta="right">{countOf(counts[name.replace(/\W/g, "")], number)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Text size="sm" fw={600} mt="sm">
          {t("cypher.statementProperties")}
        </Text>
        <Text size="xs" ff="monospace">
          {graphSchema.statementProperties.join(", ")}
        </Text>
        {data?.engine === "embedded" && (
          <>
            <Text size="sm" fw={600} mt="sm">
              {t("cypher.helpEmbedded")}
            </Text>
            {embeddedRows.map((row) => (
              <Text key={row} size="xs">
                {t(`cypher.embeddedRows.${row}`)}
              </Text>
            ))}
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

const countOf = (count: number | undefined, format: (value: number) => string): string =>
  count === undefined ? "" : format(count);
