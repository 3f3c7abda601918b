import { mergeLimits } from "#schema/merge.ts";
import { isGroup } from "../state/groups.ts";

/** More than this are hardly ever one; they are merged by key or command, and not offered it first. */
const fewEnough = 10;

/** Whether these can be one: two at least, no more than the store takes, all of one kind, which their ids begin with. */
export const canMerge = (ids: readonly string[]): boolean =>
  ids.length > 1 &&
  ids.length <= mergeLimits.from + 1 &&
  !ids.some(isGroup) &&
  ids.every((id) => id.slice(0, 4) === ids[0]?.slice(0, 4));

export const mayBeOne = (ids: readonly string[]): boolean => ids.length <= fewEnough && canMerge(ids);
