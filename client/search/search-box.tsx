import { Combobox, Group, Loader, Text, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "#schema/graph.ts";
import { namesToShow } from "#schema/names-to-show.ts";
import { useSearch } from "../api/queries.ts";
import { openNode } from "../commands/explore.ts";
import { shorten } from "../graph-view/shorten.ts";
import { TypeMark } from "../legend/type-mark.tsx";
import { reportFailure } from "../shell/report-failure.ts";
import { useNarrow } from "../shell/use-narrow.ts";

/** Characters of a name in the list; more than fit into its line. */
const longest = 120;

export const searchBoxId = "search-box";

/** Search as you type; arrows choose, Enter opens, Escape leaves. */
export function SearchBox() {
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const narrow = useNarrow();
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text, 120);
  const answer = useSearch(asked);

  // The first hit is chosen as soon as it is there, so that Enter opens it.
  const chooseFirst = useEffectEvent(() => combobox.selectFirstOption());
  useEffect(() => {
    if (answer.data) chooseFirst();
  }, [answer.data]);

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
            combobox.selectFirstOption();
          }}
          onFocus={() => text && combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={!asked.trim() || !text.trim()}>
        <Hits answer={answer} asked={asked.trim()} />
      </Combobox.Dropdown>
    </Combobox>
  );
}

type HitsProps = Readonly<{ answer: ReturnType<typeof useSearch>; asked: string }>;

function Hits({ answer, asked }: HitsProps) {
  const { t } = useTranslation();
  const hits = answer.data?.results ?? [];
  if (answer.isError) return <Combobox.Empty role="status">{t("shell.search.failed")}</Combobox.Empty>;
  if (answer.isSuccess && hits.length === 0)
    return <Combobox.Empty role="status">{t("shell.search.empty", { q: asked })}</Combobox.Empty>;
  return (
    <Combobox.Options mah="60vh" style={{ overflowY: "auto" }} aria-label={t("shell.search.label")}>
      {hits.map((hit) => (
        <Combobox.Option key={hit.id} value={hit.id}>
          <Hit hit={hit} />
        </Combobox.Option>
      ))}
    </Combobox.Options>
  );
}

function Hit({ hit }: Readonly<{ hit: SearchHit }>) {
  const { t } = useTranslation();
  const others = namesToShow(hit.name, hit.aliases, 4);
  return (
    <Group gap="xs" wrap="nowrap">
      <TypeMark type={hit.type} />
      <div style={{ minWidth: 0, flex: 1 }}>
        <Text size="sm" truncate="end" dir="auto" ta="left">
          {shorten(hit.name, longest)}
        </Text>
        {others.length > 0 && (
          <Text size="xs" c="var(--desk-ink-soft)" truncate="end">
            {t("shell.search.aka", {
              aliases: others.map((other) => shorten(other, longest)).join(", "),
            })}
          </Text>
        )}
      </div>
      <Text size="xs" c="var(--desk-ink-soft)" style={{ whiteSpace: "nowrap" }}>
        {t("shell.search.degree", { count: hit.degree })}
      </Text>
    </Group>
  );
}
