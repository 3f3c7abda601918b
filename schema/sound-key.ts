import { romanised } from "./romanised.ts";

/** Letters of the shortest sound that says enough to find a name by. */
const shortest = 4;

/**
 * How a folded word sounds, however it was brought into Latin letters: Lawrow and Lavrov give `LAVROV`. In capitals, so that no
 * folded word is ever taken for one. Undefined for short words and for other scripts.
 */
export function soundOf(word: string): string | undefined {
  if (!/^[a-z]+$/u.test(word)) return undefined;
  const sound = romanised(word);
  return sound.length < shortest ? undefined : sound.toUpperCase();
}

/** The sounds of all words of a folded name. */
export const soundsOf = (key: string): string[] => key.split(" ").flatMap((word) => soundOf(word) ?? []);
