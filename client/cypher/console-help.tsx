import { Button, Popover, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { graphSchema } from "#schema/graph-schema.ts";
import { useStatus } from "../api/queries.ts";
import { offer } from "./console-store.ts";
import { fitHeight } from "./fit-height.ts";
import { SchemaPicture } from "./schema-picture.tsx";
import { SubsetList } from "./subset-list.tsx";

/** What can be asked: the schema as a picture with counts, properties, and the limits of the engine. */
export function ConsoleHelp() {
  const { t } = useTranslation();
  const { data } = useStatus();
  const [opened, setOpened] = useState(false);
  const choose = (query: string): void => {
    offer({ query });
    setOpened(false);
  };
  return (
    <Popover
      position="top-end"
      width="min(440px, 96vw)"
      shadow="md"
      opened={opened}
      onChange={setOpened}
      trapFocus
      middlewares={fitHeight(520)}
    >
      <Popover.Target>
        <Button variant="subtle" color="gray" size="compact-sm" onClick={() => setOpened((now) => !now)}>
          {t("cypher.help")}
        </Button>
      </Popover.Target>
      <Popover.Dropdown style={{ overflow: "auto" }}>
        <Text size="sm">{t("cypher.helpReadOnly")}</Text>
        <Text size="sm" fw={600} mt="sm">
          {t("cypher.helpSchema")}
        </Text>
        <SchemaPicture status={data} onChoose={choose} />
        <Text size="sm">{t("cypher.sharedLabel", { label: graphSchema.sharedLabel })}</Text>
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
            <SubsetList onChoose={choose} />
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
