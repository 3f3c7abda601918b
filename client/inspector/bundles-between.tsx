import { UnstyledButton } from "@mantine/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Bundle } from "#schema/graph.ts";
import { useVisible } from "../canvas/use-visible.ts";
import { nameOf } from "../commands/name-of.ts";
import { openBundle } from "../commands/read.ts";
import { useFormat } from "../i18n/format.ts";
import { RelationMark } from "../legend/relation-mark.tsx";
import { TrustMark } from "../legend/trust-mark.tsx";
import { trustOf } from "../look/trust.ts";
import { bundleKey } from "../state/records.ts";
import classes from "./inspector.module.css";

/** Rows of the list; the rest is counted. */
const most = 100;

/** What is drawn between the selected nodes, in the order of time; a row opens its quotes. */
export function BundlesBetween({ ids }: Readonly<{ ids: readonly string[] }>) {
  const { t } = useTranslation();
  const { bundles } = useVisible();
  const between = useMemo(() => {
    const chosen = new Set(ids);
    return bundles
      .filter(({ source, target }) => chosen.has(source) && chosen.has(target))
      .sort((a, b) => (a.first ?? "\uffff").localeCompare(b.first ?? "\uffff"));
  }, [bundles, ids]);
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t("inspector.between", { count: between.length })}</h3>
      {between.length === 0 && <p className={classes.facts}>{t("inspector.betweenNone")}</p>}
      <ul className={classes.rows}>
        {between.slice(0, most).map((bundle) => (
          <li key={bundleKey(bundle)}>
            <BundleRow bundle={bundle} />
          </li>
        ))}
      </ul>
      {between.length > most && (
        <p className={classes.facts}>{t("inspector.betweenMore", { count: between.length - most })}</p>
      )}
    </section>
  );
}

function BundleRow({ bundle }: Readonly<{ bundle: Bundle }>) {
  const { t } = useTranslation();
  const { span } = useFormat();
  const trust = trustOf(bundle);
  return (
    <UnstyledButton className={classes.row ?? ""} onClick={() => openBundle(bundle)}>
      <RelationMark type={bundle.type} />
      <span>
        <span className={classes.betweenLine}>
          <bdi>{nameOf(bundle.source)}</bdi> {t(`graph.relation.${bundle.type}`)} <bdi>{nameOf(bundle.target)}</bdi>
        </span>
        <span className={classes.facts}>
          {[span(bundle.first, bundle.last), t("inspector.sources", { count: bundle.articles })]
            .filter(Boolean)
            .join(" · ")}
        </span>
      </span>
      {trust !== "asserted" && (
        <span title={t(trust === "contested" ? "graph.contested" : `graph.modality.${trust}`)}>
          <TrustMark trust={trust} />
        </span>
      )}
    </UnstyledButton>
  );
}
