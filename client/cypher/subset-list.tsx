import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { embeddedSubset } from "#schema/embedded-subset.ts";
import type { SubsetRow } from "#schema/embedded-subset.ts";
import classes from "./cypher.module.css";

/** What the embedded engine cannot do or does otherwise; a click offers how to write it instead. */
export function SubsetList({ onChoose }: Readonly<{ onChoose: (query: string) => void }>) {
  const { t } = useTranslation();
  const rows: readonly (SubsetRow & Readonly<{ id: (typeof embeddedSubset)[number]["id"] }>)[] = embeddedSubset;
  return (
    <dl className={classes.subset}>
      {rows.map(({ id, kind, query, instead }) => (
        <div key={id}>
          <dt>{t(`cypher.subset.${id}`)}</dt>
          <dd>
            <code data-refused={kind === "refused" || undefined}>{query}</code>
            {instead !== undefined && (
              <UnstyledButton className={classes.instead ?? ""} onClick={() => onChoose(instead)}>
                {t("cypher.subsetInstead")} <code>{instead}</code>
              </UnstyledButton>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
