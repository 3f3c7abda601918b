import { ActionIcon, CopyButton, Menu } from "@mantine/core";
import { IconCheck, IconCopy, IconDownload } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { CypherAnswer } from "#schema/api.ts";
import { saveFile } from "../../export/save-file.ts";
import { asObjects } from "./result-json.tsx";
import { delimited } from "./delimited.ts";

/** Copy and save the table. */
export function ResultActions({ answer: { columns, rows } }: Readonly<{ answer: CypherAnswer }>) {
  const { t } = useTranslation();
  return (
    <>
      <CopyButton value={delimited(columns, rows, "\t")}>
        {({ copied, copy }) => (
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t(copied ? "cypher.copied" : "cypher.copy")}
            onClick={copy}
          >
            {copied ? <IconCheck size={16} /> : <IconCopy size={16} />}
          </ActionIcon>
        )}
      </CopyButton>
      <Menu position="top-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={t("cypher.saveCsv")}>
            <IconDownload size={16} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => saveFile(new Blob(["\ufeff", delimited(columns, rows, ",")]), "beleg.csv")}>
            {t("cypher.saveCsv")}
          </Menu.Item>
          <Menu.Item onClick={() => saveFile(new Blob([asObjects(columns, rows)]), "beleg.json")}>
            {t("cypher.saveJson")}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </>
  );
}
