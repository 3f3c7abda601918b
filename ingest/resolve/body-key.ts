import type { NameLists } from "../lexicon/names.ts";

/** One spelling for the inflected forms of a name: "Deutschen Bundestages" and "Deutscher Bundestag" agree. */
const inflected = (name: string): string =>
  name
    .toLowerCase()
    .split(/[\s-]+/u)
    .map((word) => word.replace(/['’]s?$/u, "").replace(/(?:en|er|es|em|e|n|s)$/u, ""))
    .join(" ");

/** The forms that a German genitive may come from. */
const bases = (name: string): readonly string[] => [
  name,
  name.replace(/s$/u, ""),
  name.replace(/es$/u, ""),
  name.replace(/^(?:The|the|Der|Die|Das) /u, ""),
];

/** What all names of one organization share: `=key` for a known one, `=XX` for a state, its inflected form otherwise. */
export function bodyKeyOf(name: string, names: NameLists): string {
  for (const form of bases(name)) {
    const known = names.organizationKey(form) ?? names.stateCode(form);
    if (known !== undefined) return `=${known}`;
  }
  return inflected(name);
}
