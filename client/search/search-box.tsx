import { Combobox, Group, Loader, Text, TextInput, useCombobox } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useEffectEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "#schema/graph.ts";
import { useSearch } from "../api/queries.ts";
import { openNode } from "../commands/explore.ts";
import { shorten } from "../graph-view/shorten.ts";
import { TypeMark } from "../legend/type-mark.tsx";
import { reportFailure } from "../shell/report-failure.ts";

/** Characters of a name in the list; more than fit into its line. */
const longest = 120;

export const searchBoxId = "search-box";

/** Search as you type; arrows choose, Enter opens, Escape leaves. */
export function SearchBox() {
  const { t } = useTranslation();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const [text, setText] = useState("");
  const [asked] = useDebouncedValue(text, 120);
  const answer = useSearch(asked);
  const hits = answer.data?.results ?? [];

  // The first hit is chosen as soon as it is there, so that Enter opens it.
  const chooseFirst = useEffectEvent(() => combobox.selectFirstOption());
  useEffect(() => {
    if (answer.data) chooseFirst();
  }, [answer.data]);

  const open = (id: string): void => {
    setText("");
    combobox.closeDropdown();
    document.getElementById(searchBoxId)?.blur();
    openNode(id).catch(reportFailure);
  };

  return (
    <Combobox store={combobox} onOptionSubmit={open} shadow="md" offset={4}>
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
        <Combobox.Options mah="60vh" className="beleg-scroll" aria-label={t("shell.search.label")}>
          {hits.map((hit) => (
            <Combobox.Option key={hit.id} value={hit.id}>
              <Hit hit={hit} />
            </Combobox.Option>
          ))}
          {answer.isError && <Combobox.Empty>{t("shell.search.failed")}</Combobox.Empty>}
          {answer.isSuccess && hits.length === 0 && (
            <Combobox.Empty>{t("shell.search.empty", { q: asked.trim() })}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

function Hit({ hit }: Readonly<{ hit: SearchHit }>) {
  const { t } = useTranslation();
  return (
    <Group gap="xs" wrap="nowrap">
      <TypeMark type={hit.type} />
      <div style={{ minWidth: 0, flex: 1 }}>
        <Text size="sm" truncate="end" dir="auto" ta="left">
          {shorten(hit.name, longest)}
        </Text>
        {hit.aliases.length > 0 && (
          <Text size="xs" c="var(--desk-ink-soft)" truncate="end">
            {t("shell.search.aka", {
              aliases: hit.aliases
                .slice(0, 4)
                .map((alias) => shorten(alias, longest))
                .join(", "),
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
