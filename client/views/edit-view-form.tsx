import { Button, Group } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import type { ViewHead } from "#schema/saved-view.ts";
import { useViewCommands } from "./use-views.tsx";
import { ViewFields, hasName } from "./view-fields.tsx";
import type { ViewWords } from "./view-fields.tsx";

/** Another name or another note for a saved view. The name is ready to be typed over, Escape leaves it as it is. */
export function EditViewForm({ view, onDone }: Readonly<{ view: ViewHead; onDone: () => void }>) {
  const { t } = useTranslation();
  const { change } = useViewCommands();
  const [words, setWords] = useState<ViewWords>(view);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.select(), []);
  const save = async (): Promise<void> => {
    const { name, note } = words;
    if (await change(view.id, { name, note })) onDone();
  };
  return (
    <form
      onKeyDown={onEscape(onDone)}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <ViewFields words={words} onChange={setWords} nameRef={name} keepsEscape />
      <Group gap="xs" mt="xs" justify="flex-end">
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t("export.cancel")}
        </Button>
        <Button size="compact-sm" type="submit" disabled={!hasName(words)}>
          {t("views.rename")}
        </Button>
      </Group>
    </form>
  );
}

const onEscape =
  (act: () => void) =>
  ({ key }: KeyboardEvent): void => {
    if (key === "Escape") act();
  };
