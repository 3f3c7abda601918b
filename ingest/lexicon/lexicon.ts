import { EnglishLexicon } from "./english.ts";
import { GermanLexicon } from "./german.ts";
import { NameLists } from "./names.ts";

/** All tables of both languages; built once by whoever starts the pipeline and handed to its stages. */
export type Lexicon = Readonly<{ german: GermanLexicon; english: EnglishLexicon; names: NameLists }>;

export const loadLexicon = (): Lexicon => ({
  german: new GermanLexicon(),
  english: new EnglishLexicon(),
  names: new NameLists(),
});
