import { notifications } from "@mantine/notifications";
import i18next from "i18next";
import type { Merge } from "#schema/merge.ts";
import type { Merging } from "#schema/merging.ts";
import { oneAtATime } from "#schema/one-at-a-time.ts";
import { api } from "../api/api.ts";
import { placeBeside } from "../layout/place-beside.ts";
import { localSource } from "../local/local-source.ts";
import { place } from "../state/placement.ts";
import { selectNode } from "../state/selection.ts";
import { showNodes } from "../state/topology.ts";
import type { Producer, ViewDocument } from "../state/view-document.ts";
import { all, inPart } from "../state/view-document.ts";
import { changeSelection, documentOf, step, useViewer } from "../state/viewer-store.ts";
import { becomeOne, rootedId } from "./rooted.ts";
import { takeOverMerges } from "./take-over-merges.ts";
import { tellStore } from "./tell-store.ts";

/**
 * A merge that this visit has made or split: whether it was in force before, and whether it is once the store has answered all
 * that it was told, under which id.
 */
type Decision = Pick<Merge, "into" | "from"> & { readonly before: boolean; now: boolean; id: string };

/** By the id under which each was first met; a step of the history names it by that. */
const decisions = new Map<string, Decision>();

const decided = (id: string, inForce: boolean): Producer<ViewDocument> =>
  inPart("decisions", (before) => new Map([...before, [id, inForce]]));

/** Of several nodes the one that keeps its name: the best connected. */
export function mainOf(ids: readonly string[]): string {
  const { nodes } = useViewer.getState().records;
  const degree = (id: string): number => nodes.get(id)?.degree ?? 0;
  return ids.reduce((one, other) => (degree(other) > degree(one) ? other : one), ids[0] ?? "");
}

const say = (message: string): void =>
  void notifications.show({
    ...{ color: "gray", withBorder: true, message },
    closeButtonProps: { "aria-label": i18next.t("shell.actions.close") },
  });

/** One after the other: of two at once each would take over what the other has half done. */
const inTurn = oneAtATime();

/** Shows these nodes as one, under the name of `into`; one step of the history. Rejects with ApiError. */
export const mergeNodes = (ids: readonly string[], into = mainOf(ids)): Promise<void> => inTurn(() => merge(ids, into));

/** Takes a merge back and shows its nodes apart; one step of the history. Rejects with ApiError. */
export const splitMerge = (merge: Merge): Promise<void> => inTurn(() => split(merge));

/**
 * Merges and splits in the store what the step of the history that is seen now says, after undo, redo or a jump. The store is
 * told at once, so that it knows even if the page is left with the next breath. Rejects with ApiError.
 */
export async function followHistory(): Promise<void> {
  if (localSource()) return;
  forgetDone();
  const told = Promise.allSettled(different().map((decision) => tell(decision)));
  await inTurn(async () => takeOver(await told));
}

/** Takes over what others have merged, and tells what is merged now. Rejects with ApiError. */
export const followOthers = (): Promise<Merging> => inTurn(() => takeOverMerges());

async function merge(ids: readonly string[], into: string): Promise<void> {
  const from = [...new Set(ids)].filter((id) => id !== into);
  const made = await api.merge(into, from);
  const values = { name: made.from.map(({ name }) => name).join(", "), into: made.into.name };
  const root = made.into.id;
  await takeOverMerges([root], (merging) => {
    // Not before its step is there: what no step speaks of is forgotten.
    decisions.set(made.id, { ...made, before: false, now: true });
    step(
      { key: "merge", values },
      all(decided(made.id, true), inPart("topology", showNodes([root])), becomeOne(merging)),
    );
  });
  changeSelection(selectNode(root));
  say(i18next.t("merges.done", values));
}

async function split({ id, into, from }: Merge): Promise<void> {
  const { id: now } = await api.split(id);
  const key = [...decisions].find(([, decision]) => decision.id === now)?.[0] ?? now;
  const values = { name: from.map(({ name }) => name).join(", "), into: into.name };
  const parts = from.map((node) => node.id as string);
  await takeOverMerges(parts, (merging) => {
    // What they were split from may itself be part of another node.
    const root = rootedId(merging)(into.id);
    decisions.set(key, { ...(decisions.get(key) ?? { id: now, into, from, before: true }), now: false });
    const { topology, placement } = documentOf(useViewer.getState());
    const isShown = topology.shown.has(root);
    const unplaced = parts.filter((part) => !placement.positions.has(part));
    step(
      { key: "split", values },
      all(
        decided(key, false),
        isShown ? inPart("topology", showNodes(parts)) : (document) => document,
        inPart("placement", place(placeBeside(placement.positions, [root], unplaced))),
      ),
    );
  });
  say(i18next.t("merges.apart", values));
}

/** Takes over what has become of what the store was told. Rejects as the first of it that failed. */
async function takeOver(told: readonly PromiseSettledResult<void>[]): Promise<void> {
  const failed = told.filter((one) => one.status === "rejected");
  if (failed.length < told.length) await takeOverMerges();
  if (failed[0]) throw failed[0].reason;
}

/**
 * Turns a decision round, here at once and in the store as soon as that has it: what is told next does not wait for the answer,
 * and the server puts in order what overtakes. So a merge made again has an id by which it can be split before anybody has heard
 * of it. Rejects with ApiError.
 */
async function tell(decision: Decision): Promise<void> {
  const { into, from, id, now } = decision;
  decision.now = !now;
  if (!now) decision.id = newMergeId();
  const told = decision.id;
  try {
    const ids = from.map((node) => node.id);
    await tellStore<unknown>(() => (now ? api.split(id) : api.merge(into.id, ids, told)));
  } catch (error) {
    // Turned round again meanwhile: what came after it says what is.
    if (decision.id === told && decision.now === !now) Object.assign(decision, { now, id });
    throw error;
  }
}

const newMergeId = (): string =>
  `mrg_${Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) => byte.toString(16).padStart(2, "0")).join("")}`;

/** What no step speaks of any more can be neither undone nor redone. */
function forgetDone(): void {
  const { steps } = useViewer.getState().history;
  for (const key of decisions.keys()) if (!steps.some(({ state }) => state.decisions.has(key))) decisions.delete(key);
}

function different(): Decision[] {
  const wanted = documentOf(useViewer.getState()).decisions;
  return [...decisions].flatMap(([key, decision]) =>
    (wanted.get(key) ?? decision.before) === decision.now ? [] : decision,
  );
}
