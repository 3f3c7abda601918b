import { notifications } from "@mantine/notifications";
import type { QueryClient } from "@tanstack/react-query";
import i18next from "i18next";
import { api } from "../api/api.ts";
import { placeBeside } from "../layout/place-beside.ts";
import { place } from "../state/placement.ts";
import { learn } from "../state/records.ts";
import { showNodes } from "../state/topology.ts";
import { all, inPart } from "../state/view-document.ts";
import { changeRecords, documentOf, step, useViewer } from "../state/viewer-store.ts";
import { overviewNodes } from "./explore.ts";
import { relax } from "./layout.ts";
import { askMerging } from "../merges/known-merging.ts";
import { followOthers } from "../merges/decide.ts";
import { learnJoined } from "./learn-joined.ts";

const shownIds = (): string[] => [...documentOf(useViewer.getState()).topology.shown.keys()];

/**
 * What the canvas was filled from, and what has been taken over since. `articles` is the revision without what merges raised it
 * by, never too high: what is taken over twice does no harm, what is missed would be.
 */
type Seen = { revision: number; articles: number };
let begun: Promise<Seen | undefined> = Promise.resolve(undefined);

/** Takes note of what the store is, before the canvas is filled from it. Rejects with ApiError. */
export async function beginHere(signal?: AbortSignal): Promise<void> {
  const { revision } = await api.status({ signal });
  // Asked after it, so that a merge in between makes the articles look fewer. Nobody who fills the canvas waits for this.
  begun = askMerging().then(
    ({ changes }) => ({ revision, articles: revision - changes }),
    () => undefined,
  );
}

/**
 * Takes over what the store has learnt: new edges between nodes on the canvas, and new well-connected nodes beside those they
 * are joined to. What is on the canvas does not move. Rejects with ApiError.
 */
export async function catchUp(queries: QueryClient, revision: number): Promise<void> {
  const seen = await begun;
  if (seen?.revision === revision) return;
  const { changes } = await followOthers();
  const articles = revision - changes;
  // A merge that came after this revision makes it look older; its own revision is on its way.
  const grown = seen !== undefined && articles > seen.articles;
  begun = Promise.resolve({ revision, articles: Math.max(articles, seen?.articles ?? articles) });
  const shown = shownIds();
  await queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== "start" });
  if (grown && useViewer.getState().panels.live && shown.length > 0) await grow();
}

async function grow(): Promise<void> {
  const before = new Set(shownIds());
  const answer = await api.overview({ limit: overviewNodes });
  const joined = answer.bundles.filter(({ source, target }) => before.has(source) !== before.has(target));
  const anchorOf = new Map(
    joined.map(({ source, target }): [string, string] => (before.has(source) ? [target, source] : [source, target])),
  );
  const known = useViewer.getState().records.nodes;
  const fresh = answer.nodes.map(({ id }) => id as string).filter((id) => anchorOf.has(id) && !known.has(id));
  changeRecords(learn(answer));
  if (fresh.length === 0) return;
  await learnJoined(fresh);
  const { positions } = documentOf(useViewer.getState()).placement;
  const placed = fresh.flatMap((id) => [...placeBeside(positions, [anchorOf.get(id) ?? ""], [id])]);
  step(
    { key: "grow", values: { count: fresh.length } },
    all(inPart("topology", showNodes(fresh)), inPart("placement", place(new Map(placed)))),
  );
  notifications.show({
    color: "gray",
    withBorder: true,
    message: i18next.t("graph.messages.grown", { count: fresh.length }),
  });
  await relax(fresh);
}
