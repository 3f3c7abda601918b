import { TextInput, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { keptLimits } from "#schema/saved-view.ts";
import type { About } from "./about-shown.ts";

/** What the file is called, and what its maker says about it. */
export function AboutFields({ about, onChange }: Readonly<{ about: About; onChange: (about: About) => void }>) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t("export.about.title")}
        placeholder="Beleg"
        maxLength={keptLimits.name}
        value={about.title}
        onChange={(event) => onChange({ ...about, title: event.currentTarget.value })}
      />
      <Textarea
        label={t("export.about.description")}
        description={t("export.about.descriptionHint")}
        autosize
        minRows={1}
        maxRows={6}
        value={about.description}
        onChange={(event) => onChange({ ...about, description: event.currentTarget.value })}
      />
    </>
  );
}
