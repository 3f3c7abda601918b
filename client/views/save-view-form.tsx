import { Button, Checkbox, Group, Stack, TextInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { keptLimits } from "#schema/saved-view.ts";
import { useViewCommands } from "./use-views.tsx";

/** Keeps what is on the canvas under a name. */
export function SaveViewForm() {
  const { t } = useTranslation();
  const { save } = useViewCommands();
  const [name, setName] = useState("");
  const [note, setNote] = useState("");
  const [frozen, setFrozen] = useState(false);
  const [saving, setSaving] = useState(false);
  const keep = async (): Promise<void> => {
    setSaving(true);
    if (await save({ name, note, frozen })) {
      setName("");
      setNote("");
    }
    setSaving(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Stack gap="xs">
        <TextInput
          label={t("views.name")}
          value={name}
          maxLength={keptLimits.name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
        />
        <Textarea
          label={t("views.note")}
          autosize
          minRows={1}
          maxRows={6}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="space-between" gap="sm" align="flex-end">
          <Checkbox
            label={t("views.freeze")}
            description={t("views.freezeHint")}
            checked={frozen}
            onChange={(event) => setFrozen(event.currentTarget.checked)}
          />
          <Button type="submit" loading={saving} disabled={name.trim() === ""}>
            {t("views.save")}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
