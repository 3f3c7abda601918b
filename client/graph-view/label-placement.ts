import { TakenPlaces, touch } from "./taken-places.ts";

/** A rectangle on the screen, in pixels; `x`/`y` its left top corner. */
export type Box = Readonly<{ x: number; y: number; width: number; height: number }>;
/** A label that wants a place: where it may stand, the best place first. What `must` be read may cover what is avoided. */
export type LabelWish = Readonly<{ id: string; places: readonly Box[]; must?: boolean }>;

const isInside = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

type Surroundings = Readonly<{ avoided?: readonly Box[]; covered?: readonly Box[]; frame?: Box }>;

/**
 * Which labels can be read together, and at which of its places each stands: each if it covers none before it and nothing of
 * `avoided`, at the first such place that lies within `frame` and under nothing of `covered`, else, for the time when the camera
 * has moved on, at the first such place. Give the most important first. Panning keeps the answer, zooming does not.
 */
export function placeLabels(
  wishes: readonly LabelWish[],
  { avoided = [], covered = [], frame }: Surroundings = {},
): Map<string, number> {
  const [labels, all] = [new TakenPlaces(), new TakenPlaces()];
  for (const box of avoided) all.add(box);
  const isSeen = (place: Box): boolean =>
    (!frame || isInside(place, frame)) && !covered.some((box) => touch(place, box));
  const ask: Questions = { isFree: (place) => all.isFree(place), isApart: (place) => labels.isFree(place), isSeen };
  const shown = new Map<string, number>();
  for (const { id, places, must = false } of wishes) {
    const best = bestOf(places, must, ask);
    if (best < 0) continue;
    shown.set(id, best);
    labels.add(places[best]!);
    all.add(places[best]!);
  }
  return shown;
}

type Question = (place: Box) => boolean;
/** Whether a place covers nothing at all, whether it covers no other label, and whether it can be seen. */
type Questions = Readonly<{ isFree: Question; isApart: Question; isSeen: Question }>;

/** The best of a label's places, -1 for none: better where it is seen, and what must be read rather over a node than not at all. */
function bestOf(places: readonly Box[], must: boolean, { isFree, isApart, isSeen }: Questions): number {
  let unseen = -1;
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at]!;
    if (!isFree(place)) continue;
    if (isSeen(place)) return at;
    if (unseen < 0) unseen = at;
  }
  if (!must) return unseen;
  const over = places.findIndex((place) => isApart(place) && isSeen(place));
  if (over >= 0) return over;
  return unseen >= 0 ? unseen : places.findIndex(isApart);
}
