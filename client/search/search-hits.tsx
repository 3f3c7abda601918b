import { Combobox, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { SearchHit } from "#schema/graph.ts";
import { namesToShow } from "#schema/names-to-show.ts";
import type { useSearch } from "../api/queries.ts";
import { shorten } from "../graph-view/shorten.ts";
import { TypeMark } from "../legend/type-mark.tsx";

/** Characters of a name in the list; more than fit into its line. */
const longest = 120;

type HitsProps = Readonly<{
  answer: Pick<ReturnType<typeof useSearch>, "data" | "isError" | "isSuccess">;
  asked: string;
  label: string;
}>;

/** What a search found, as options to choose from, or why there is nothing to choose and what to do then. */
export function SearchHits({ answer, asked, label }: HitsProps) {
  const { t } = useTranslation();
  const hits = answer.data?.results ?? [];
  if (answer.isError) return <Combobox.Empty role="status">{t("shell.search.failed")}</Combobox.Empty>;
  if (answer.isSuccess && hits.length === 0)
    return <Combobox.Empty role="status">{t("shell.search.empty", { q: shorten(asked, longest) })}</Combobox.Empty>;
  return (
    <Combobox.Options mah="60vh" style={{ overflowY: "auto" }} aria-label={label}>
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
