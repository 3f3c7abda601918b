import { Combobox, Loader, Modal, Text, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearch } from "../api/queries.ts";
import { nameOf } from "../commands/name-of.ts";
import { shorten } from "../graph-view/shorten.ts";
import { SearchHits } from "../search/search-hits.tsx";
import { useFirstHit } from "../search/use-first-hit.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { closePanel } from "../state/panels.ts";
import { changePanels, useViewer } from "../state/viewer-store.ts";
import { mergeNodes } from "./decide.ts";

/** Characters of the node's name; what is longer would fill the dialog. */
const longest = 80;

const close = (): void => changePanels(closePanel("dialog"));

/** Searches for the node with which the selected one is to be merged. */
export function MergeWithDialog() {
  const { t } = useTranslation();
  const open = useViewer((state) => state.panels.dialog === "merge-with");
  const id = useViewer((state) => state.selection.nodes.at(-1));
  const gone = open && id === undefined;
  useEffect(() => {
    if (gone) close();
  }, [gone]);
  return (
    <Modal
      opened={open && !gone}
      onClose={close}
      title={t("merges.withTitle", { name: shorten(nameOf(id ?? ""), longest) })}
      size="lg"
      yOffset="12vh"
      closeButtonProps={{ "aria-label": t("shell.actions.close") }}
    >
      {id !== undefined && <OtherNode id={id} />}
    </Modal>
  );
}

/** Arrows choose, Enter merges. */
function OtherNode({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const combobox = useCombobox({ opened: true });
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text.trim(), 120);
  const type = useViewer((state) => state.records.nodes.get(id)?.type);
  const answer = useSearch(asked, type);
  const others = answer.data?.results.filter((hit) => hit.id !== id);
  const first = useFirstHit({ combobox, typed: text.trim(), asked, answer });

  const merge = (other: string): void => {
    close();
    mergeNodes([id, other], id).catch(reportFailure);
  };
  return (
    <Combobox store={combobox} onOptionSubmit={merge} withinPortal={false}>
      <Text size="sm" mb="sm" id="merge-with-hint">
        {t("merges.withHint", {
          name: shorten(nameOf(id), longest),
          kind: type === undefined ? "" : t(`graph.types.${type}`),
        })}
      </Text>
      <Combobox.EventsTarget>
        <TextInput
          data-autofocus
          type="search"
          value={text}
          mb="xs"
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={answer.isFetching && text ? <Loader size={14} /> : null}
          aria-label={t("merges.withField")}
          aria-describedby="merge-with-hint"
          placeholder={t("merges.withField")}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          onChange={(event) => {
            setText(event.currentTarget.value);
            first.onTyped();
          }}
          onKeyDown={({ key }) => {
            if (key === "Escape") close();
            if (key === "Enter") first.onEnter();
          }}
        />
      </Combobox.EventsTarget>
      {asked && text.trim() && (
        <SearchHits
          answer={{ data: others && { results: others }, isError: answer.isError, isSuccess: answer.isSuccess }}
          asked={asked}
          label={t("merges.withField")}
        />
      )}
    </Combobox>
  );
}
