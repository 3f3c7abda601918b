import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useStatus } from "../api/queries.ts";
import { useFormat } from "../i18n/format.ts";
import classes from "../legend/legend.module.css";

/** What stands behind the picture: articles, outlets, engine. */
export function StoreSection() {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = useStatus();
  if (!data) return null;
  const statements = Object.values(data.statements).reduce((sum, count) => sum + count, 0);
  return (
    <section className={classes.section} aria-labelledby="store-title">
      <h2 className={classes.heading} id="store-title">
        {t("shell.store.title")}
      </h2>
      <Text size="xs" c="var(--desk-ink-soft)" lh={1.6}>
        {t("shell.store.counts", {
          articles: format.number(data.articles),
          outlets: format.number(data.outlets.length),
          statements: format.number(statements),
        })}
        <br />
        {t(`shell.store.engine.${data.engine}`)}
      </Text>
    </section>
  );
}
