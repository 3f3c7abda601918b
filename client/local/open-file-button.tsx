import { Button, FileButton, Group, Text } from "@mantine/core";
import { IconFolderOpen } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { openable, openFiles } from "./open-file.ts";

/** Opens exports from the disk of the person. */
export function OpenFile({ onDone }: Readonly<{ onDone: () => void }>) {
  const { t } = useTranslation();
  const open = (files: File[]): void => {
    if (files.length === 0) return;
    onDone();
    void openFiles(files);
  };
  return (
    <Group gap="sm" align="flex-start">
      <FileButton multiple accept={openable} onChange={open}>
        {(props) => (
          <Button variant="default" leftSection={<IconFolderOpen size={16} />} style={{ flex: "none" }} {...props}>
            {t("views.local.open")}
          </Button>
        )}
      </FileButton>
      <Text size="sm" c="var(--desk-ink-soft)" style={{ flex: "1 1 15rem" }}>
        {t("views.local.openHint")}
      </Text>
    </Group>
  );
}
