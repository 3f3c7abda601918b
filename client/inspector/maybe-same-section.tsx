import { UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { MaybeSameAnswer } from "#schema/api.ts";
import { api } from "../api/api.ts";
import { openNode } from "../commands/explore.ts";
import { TypeMark } from "../legend/type-mark.tsx";
import { reportFailure } from "../shell/report-failure.ts";
import classes from "./inspector.module.css";

/** Nodes that may be the same, each with the reason; a row opens one. Nothing stands here where there are none. */
export function MaybeSameSection({ id }: Readonly<{ id: string }>) {
  const { t } = useTranslation();
  const { data } = useQuery({
    queryKey: ["maybe-same", id],
    queryFn: ({ signal }) => api.maybeSame(id, { signal }),
  });
  if (data === undefined || data.suggestions.length === 0) return null;
  return (
    <section className={classes.section}>
      <h3 className={classes.heading}>{t("inspector.maybeSame")}</h3>
      <p className={classes.facts} style={{ margin: "0 0 4px" }}>
        {t("inspector.maybeSameHint")}
      </p>
      <ul className={classes.rows}>
        {data.suggestions.map((suggestion) => (
          <li key={suggestion.node.id}>
            <SuggestionRow suggestion={suggestion} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function SuggestionRow({ suggestion: { node, reason } }: { suggestion: MaybeSameAnswer["suggestions"][number] }) {
  const { t } = useTranslation();
  return (
    <UnstyledButton className={classes.row ?? ""} onClick={() => void openNode(node.id).catch(reportFailure)}>
      <TypeMark type={node.type} size={12} />
      <span style={{ minWidth: 0, overflowWrap: "anywhere" }}>
        {node.name} <span className={classes.facts}>{t(`inspector.sameReason.${reason}`)}</span>
      </span>
      <span className={classes.facts} title={t("inspector.relations", { count: node.degree })}>
        {node.degree}
      </span>
    </UnstyledButton>
  );
}
