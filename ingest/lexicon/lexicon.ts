import { EnglishLexicon } from "./english.ts";
import { GermanLexicon } from "./german.ts";

/** All tables of both languages; built once by whoever starts the pipeline and handed to its stages. */
export type Lexicon = Readonly<{ german: GermanLexicon; english: EnglishLexicon }>;

export const loadLexicon = (): Lexicon => ({ german: new GermanLexicon(), english: new EnglishLexicon() });
