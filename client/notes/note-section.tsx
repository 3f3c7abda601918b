import { Button, Group, Textarea } from "@mantine/core";
import { IconNote } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../api/api.ts";
import { useLocalSource } from "../local/local-source.ts";
import { reportFailure } from "../shell/report-failure.ts";
import classes from "./notes.module.css";

const useNotes = () => useQuery({ queryKey: ["notes"], queryFn: ({ signal }) => api.notes({ signal }) });

/** What somebody wrote beside this node (by its id) or edge (by its key), and the place to write it. */
export function NoteSection({ of }: Readonly<{ of: string }>) {
  const { t } = useTranslation();
  const notes = useNotes();
  const isLocal = useLocalSource((state) => state.source !== undefined);
  const [editing, setEditing] = useState(false);
  const text = notes.data?.notes.find(({ key }) => key === of)?.text ?? "";
  if (editing) return <NoteForm of={of} text={text} onDone={() => setEditing(false)} />;
  if (text === "")
    return isLocal ? null : (
      <Button
        variant="subtle"
        color="gray"
        size="compact-sm"
        leftSection={<IconNote size={15} aria-hidden />}
        onClick={() => setEditing(true)}
      >
        {t("views.notes.add")}
      </Button>
    );
  return (
    <section className={classes.note} aria-label={t("views.notes.title")}>
      <p dir="auto">{text}</p>
      {!isLocal && (
        <Button variant="subtle" color="gray" size="compact-xs" onClick={() => setEditing(true)}>
          {t("views.notes.edit")}
        </Button>
      )}
    </section>
  );
}

type FormProps = Readonly<{ of: string; text: string; onDone: () => void }>;

function NoteForm({ of, text, onDone }: FormProps) {
  const { t } = useTranslation();
  const queries = useQueryClient();
  const [written, setWritten] = useState(text);
  const keep = async (): Promise<void> => {
    try {
      await api.writeNote(of, written);
      await queries.invalidateQueries({ queryKey: ["notes"] });
      onDone();
    } catch (error) {
      reportFailure(error);
    }
  };
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Textarea
        label={t("views.notes.title")}
        description={t("views.notes.hint")}
        autosize
        minRows={2}
        maxRows={12}
        mt="xs"
        value={written}
        autoFocus
        onChange={(event) => setWritten(event.currentTarget.value)}
      />
      <Group gap="xs" mt={6}>
        <Button size="compact-sm" type="submit">
          {t("views.notes.save")}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDone}>
          {t("export.cancel")}
        </Button>
      </Group>
    </form>
  );
}
