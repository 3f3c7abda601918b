import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useVisible } from "../canvas/use-visible.ts";
import { memberIds } from "../state/groups.ts";
import { useDocument } from "../state/viewer-store.ts";
import { BundleRows } from "./bundle-rows.tsx";

/** What is drawn between the selected nodes, in the order of time; a row opens its quotes. Of a group its members are meant. */
export function BundlesBetween({ ids }: Readonly<{ ids: readonly string[] }>) {
  const { t } = useTranslation();
  const { bundles } = useVisible();
  const { groups } = useDocument();
  const between = useMemo(() => {
    const chosen = new Set(memberIds(groups, ids));
    return bundles.filter(({ source, target }) => chosen.has(source) && chosen.has(target));
  }, [bundles, groups, ids]);
  const title = t("inspector.between", { count: between.length });
  return <BundleRows title={title} none={t("inspector.betweenNone")} bundles={between} />;
}
