import { Button, CloseButton, Switch } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Path } from "#schema/graph.ts";
import { usePaths } from "../api/queries.ts";
import { showPath } from "../commands/paths.ts";
import { nameOf } from "../commands/name-of.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { closePanel } from "../state/panels.ts";
import { changePanels } from "../state/viewer-store.ts";
import { AnswerState } from "./answer-state.tsx";
import classes from "./inspector.module.css";
import { QuoteCard } from "./quote-card.tsx";
import { StatementLine } from "./statement-line.tsx";

const maxHops = 4;

/** The ways between two nodes, with one quote for every step. */
export function PathsInspector({ from, to }: Readonly<{ from: string; to: string }>) {
  const { t } = useTranslation();
  const [skipSingle, setSkipSingle] = useState(false);
  const [skipUnsure, setSkipUnsure] = useState(false);
  const answer = usePaths(from, to, { minStories: skipSingle ? 2 : 1, asserted: skipUnsure }, maxHops);
  const paths = answer.data?.paths ?? [];
  const none = t(skipSingle || skipUnsure ? "inspector.noStrongPaths" : "inspector.noPaths", { hops: maxHops });
  return (
    <div className={classes.panel}>
      <div style={{ display: "flex", justifyContent: "space-between" }}>
        <h2 className={classes.name}>{t("inspector.paths")}</h2>
        <CloseButton
          visibleFrom="sm"
          aria-label={t("inspector.close")}
          onClick={() => changePanels(closePanel("path"))}
        />
      </div>
      <p className={classes.facts} style={{ margin: "2px 0 10px" }}>
        {t("inspector.pathsBetween", { from: nameOf(from), to: nameOf(to) })}
      </p>
      <Switch
        size="xs"
        label={t("inspector.skipSingle")}
        checked={skipSingle}
        onChange={(event) => setSkipSingle(event.currentTarget.checked)}
      />
      <Switch
        size="xs"
        mt={6}
        label={t("inspector.skipUnsure")}
        checked={skipUnsure}
        onChange={(event) => setSkipUnsure(event.currentTarget.checked)}
      />
      <AnswerState of={answer} />
      {answer.data && paths.length === 0 && <p className={classes.facts}>{none}</p>}
      {paths.map((path) => (
        <PathSteps key={path.nodes.map(({ id }) => id).join(" ")} path={path} />
      ))}
    </div>
  );
}

function PathSteps({ path }: Readonly<{ path: Path }>) {
  const { t } = useTranslation();
  return (
    <section className={classes.section}>
      <div className={classes.pathHead}>
        <h3 className={classes.heading}>{t("inspector.hops", { count: path.hops.length })}</h3>
        <Button variant="default" size="compact-sm" onClick={() => void showPath(path).catch(reportFailure)}>
          {t("inspector.showPath")}
        </Button>
      </div>
      <ol className={classes.rows}>
        {path.hops.map(({ statement }) => (
          <li key={statement.id} className={classes.source}>
            <div className={classes.sourceHead}>
              <StatementLine statement={statement} />
            </div>
            <QuoteCard statement={statement} />
          </li>
        ))}
      </ol>
    </section>
  );
}
