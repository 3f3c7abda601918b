import { TextInput, Textarea } from "@mantine/core";
import type { Ref } from "react";
import { useTranslation } from "react-i18next";
import { keptLimits } from "#schema/saved-view.ts";

/** What a person says of a view. */
export type ViewWords = Readonly<{ name: string; note: string }>;

/** Whether a view can be kept under it. */
export const hasName = ({ name }: ViewWords): boolean => name.trim() !== "";

type FieldsProps = Readonly<{
  words: ViewWords;
  onChange: (words: ViewWords) => void;
  nameRef?: Ref<HTMLInputElement>;
  /** Escape is for the form around the fields, not for the dialog around the form. */
  keepsEscape?: boolean;
}>;

/** Name and note of a view, as they are written when it is saved and when it is changed. */
export function ViewFields({ words, onChange, nameRef, keepsEscape = false }: FieldsProps) {
  const { t } = useTranslation();
  const escape = { "data-mantine-stop-propagation": keepsEscape || undefined };
  return (
    <>
      <TextInput
        label={t("views.name")}
        value={words.name}
        maxLength={keptLimits.name}
        onChange={(event) => onChange({ ...words, name: event.currentTarget.value })}
        ref={nameRef}
        data-autofocus
        {...escape}
      />
      <Textarea
        label={t("views.note")}
        autosize
        minRows={1}
        maxRows={8}
        mt="xs"
        value={words.note}
        onChange={(event) => onChange({ ...words, note: event.currentTarget.value })}
        {...escape}
      />
    </>
  );
}
