import { Combobox, Loader, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSearch } from "../api/queries.ts";
import { openNode } from "../commands/explore.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { useNarrow } from "../shell/use-narrow.ts";
import classes from "./search-box.module.css";
import { SearchHits } from "./search-hits.tsx";
import { useFirstHit } from "./use-first-hit.ts";

export const searchBoxId = "search-box";

/** Search as you type; arrows choose, Enter opens, Escape leaves. */
export function SearchBox() {
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const narrow = useNarrow();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text, 120);
  const answer = useSearch(asked);
  const first = useFirstHit({ combobox, typed: text, asked, answer });

  const open = (id: string): void => {
    setText("");
    combobox.closeDropdown();
    // The keys of the graph act at once, and what is said of it is read from here on.
    document.getElementById("graph")?.focus();
    openNode(id).catch(reportFailure);
  };

  return (
    <Combobox
      store={combobox}
      onOptionSubmit={open}
      shadow="md"
      offset={4}
      position="bottom-start"
      width={narrow ? "calc(100vw - 16px)" : "target"}
    >
      <Combobox.Target>
        <TextInput
          id={searchBoxId}
          type="search"
          size="sm"
          value={text}
          leftSection={<IconSearch size={16} aria-hidden />}
          rightSection={answer.isFetching && text ? <Loader size={14} /> : null}
          aria-label={t("shell.search.label")}
          placeholder={t("shell.search.placeholder")}
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          onChange={(event) => {
            setText(event.currentTarget.value);
            combobox.openDropdown();
            first.onTyped();
          }}
          onFocus={() => text && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={({ key, currentTarget }) => {
            if (key === "Escape") currentTarget.blur();
            if (key === "Enter") first.onEnter();
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown className={classes.hits} hidden={!asked.trim() || !text.trim()}>
        <SearchHits answer={answer} asked={asked.trim()} label={t("shell.search.label")} />
      </Combobox.Dropdown>
    </Combobox>
  );
}
