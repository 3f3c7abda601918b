/**
 * What an agency or a desk puts before the first sentence: "Berlin (dpa) – ", "Kiew (Ukraine), 14.01.2010 – ",
 * "WASHINGTON, March 3 (Reuters) - ". It names places and carriers, none of which acts in the article.
 */
const longestDateline = 90;
const agencies = /\((?:dpa|AP|AFP|Reuters|dapd|ddp|apa|sda|epd|kna|sid|dpa\/[\p{L}/]{1,12}|dts[^)]{0,20})\)/iu;
const german = /\d{1,2}\.\s?(?:\d{1,2}\.|\p{Lu}\p{Ll}{2,8})\s?\d{4}$/u;
const capitals = /^\p{Lu}{3,}/u;

/** UTF-16 length of the dateline that `line` starts with, its dash included; 0 without one. */
export function datelineLength(line: string): number {
  const dash = /\s[–—-]{1,2}\s/u.exec(line.slice(0, longestDateline));
  const head = dash === null ? agencyHead(line) : line.slice(0, dash.index);
  if (head === undefined || head.length > longestDateline) return 0;
  const length = head.length + (dash === null ? 0 : dash[0].length);
  if (agencies.test(head) || german.test(head.trim())) return length;
  return dash !== null && capitals.test(head) && head.split(" ").length <= 6 ? length : 0;
}

function agencyHead(line: string): string | undefined {
  const found = agencies.exec(line.slice(0, longestDateline));
  if (found === null || found.index === 0) return undefined;
  const head = line.slice(0, found.index + found[0].length);
  return /^[\p{L}\s/.,-]{2,50}\([^)]{2,30}\)$/u.test(head) ? head : undefined;
}

/** UTF-16 length of a place name that a paper sets before its first sentence without a dash: "Moskau Russland legt …". */
export function placeLength(line: string): number {
  const found =
    /^(?:Berlin|Moskau|Washington|Brüssel|Paris|London|Wien|Bern|Kiew|New York|Peking|Frankfurt|Düsseldorf|Hamburg|München)(?= \p{Lu}\p{L}{2,30} )/u.exec(
      line,
    );
  return found === null ? 0 : found[0].length;
}
