import { UnstyledButton } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Bundle } from "#schema/graph.ts";
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

type Props = Readonly<{ title: string; none: string; bundles: readonly Bundle[] }>;

/** Edges in the order of time; a row opens the quotes of its edge. */
export function BundleRows({ title, none, bundles }: Props) {
  const { t } = useTranslation();
  const ordered = bundles.toSorted((a, b) => (a.first ?? "\uffff").localeCompare(b.first ?? "\uffff"));
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{title}</h3>
      {ordered.length === 0 && <p className={classes.facts}>{none}</p>}
      <ul className={classes.rows}>
        {ordered.slice(0, most).map((bundle) => (
          <li key={bundleKey(bundle)}>
            <BundleRow bundle={bundle} />
          </li>
        ))}
      </ul>
      {ordered.length > most && (
        <p className={classes.facts}>{t("inspector.betweenMore", { count: ordered.length - most })}</p>
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
