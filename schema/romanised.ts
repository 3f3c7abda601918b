/**
 * One spelling for the German and the English way to write names from other scripts: Lawrow and Lavrov, Sergej and
 * Sergey, Selenskyj and Zelensky, Weselnizkaja and Veselnitskaya. Rows are tried in order on a lower-case word without
 * accents; the result is a key to compare, not a name to show.
 */
const rows: readonly (readonly [RegExp, string])[] = [
  [/^m[ou]h?am+[ae]d$/u, "mohamed"],
  [/schtsch|shch|stsch/gu, "sc"],
  [/tsch|tch|cz/gu, "c"],
  [/dsch|dzh|dj/gu, "j"],
  [/sch|sh|sz/gu, "s"],
  [/kh|ch/gu, "h"],
  [/zh/gu, "s"],
  [/ph/gu, "f"],
  [/th/gu, "t"],
  [/ck|q/gu, "k"],
  [/x/gu, "ks"],
  [/ts|tz|z/gu, "s"],
  [/w/gu, "v"],
  [/(?<=c)ov$/u, "ev"],
  [/y(?=[aeiou])|j(?=[aeiou])/gu, "i"],
  [/[jy]/gu, "i"],
  [/ou/gu, "u"],
  [/ff\b|v\b/gu, "v"],
  [/(?:ii|iy|ei|ej|ey|ij|i)$/gu, "i"],
  [/ei|ie|ii/gu, "i"],
  [/c(?=[eiy])/gu, "s"],
  [/c/gu, "k"],
  [/(.)\1/gu, "$1"],
  [/h(?=[^aeiou]|$)/gu, ""],
];

export const romanised = (word: string): string =>
  rows.reduce((text, [pattern, by]) => text.replace(pattern, by), word);
