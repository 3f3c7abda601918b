import { Button, Checkbox, Group } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useViewCommands } from "./use-views.tsx";
import { ViewFields, hasName } from "./view-fields.tsx";

const noWords = { name: "", note: "" };

/** Keeps what is on the canvas under a name. */
export function SaveViewForm() {
  const { t } = useTranslation();
  const { save } = useViewCommands();
  const [words, setWords] = useState(noWords);
  const [frozen, setFrozen] = useState(false);
  const [saving, setSaving] = useState(false);
  const keep = async (): Promise<void> => {
    setSaving(true);
    if (await save({ ...words, frozen })) setWords(noWords);
    setSaving(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <ViewFields words={words} onChange={setWords} />
      <Group justify="space-between" gap="sm" align="flex-end" mt="xs">
        <Checkbox
          label={t("views.freeze")}
          description={t("views.freezeHint")}
          checked={frozen}
          onChange={(event) => setFrozen(event.currentTarget.checked)}
        />
        <Button type="submit" loading={saving} disabled={!hasName(words)}>
          {t("views.save")}
        </Button>
      </Group>
    </form>
  );
}
