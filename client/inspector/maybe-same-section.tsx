import { Button, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { MaybeSameAnswer } from "#schema/api.ts";
import type { GraphNode } from "#schema/graph.ts";
import { api } from "../api/api.ts";
import { openNode } from "../commands/explore.ts";
import { TypeMark } from "../legend/type-mark.tsx";
import { mergeNodes } from "../merges/decide.ts";
import { reportFailure } from "../shell/report-failure.ts";
import classes from "./inspector.module.css";

/** Nodes that may be the same, each with the reason; a row opens one, its button merges it. Nothing stands here where there are none. */
export function MaybeSameSection({ node: { id, name } }: Readonly<{ node: GraphNode }>) {
  const { t } = useTranslation();
  const [merging, setMerging] = useState(false);
  const merge = (other: string): void => {
    setMerging(true);
    void mergeNodes([id, other], id)
      .catch(reportFailure)
      .finally(() => setMerging(false));
  };
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
          <li key={suggestion.node.id} className={classes.withButton}>
            <SuggestionRow suggestion={suggestion} />
            <Button
              variant="default"
              size="compact-sm"
              disabled={merging}
              aria-label={t("merges.mergeOne", { name: suggestion.node.name, into: name })}
              onClick={() => merge(suggestion.node.id)}
            >
              {t("merges.merge")}
            </Button>
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
