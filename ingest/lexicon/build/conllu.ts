import { readFileSync } from "node:fs";

export type TreeToken = Readonly<{ form: string; lemma: string; pos: string }>;

/** Reads the sentences of a CoNLL-U file. German contractions ("im") stay one word, English ones ("don't") are two. */
export function readConllu(path: string, language: "de" | "en"): readonly (readonly TreeToken[])[] {
  return readFileSync(path, "utf8")
    .split(/\n\n+/)
    .map((block) => readSentence(block, language))
    .filter((sentence) => sentence.length > 0);
}

function readSentence(block: string, language: "de" | "en"): readonly TreeToken[] {
  const tokens: TreeToken[] = [];
  let skipUntil = 0;
  for (const line of block.split("\n")) {
    const [id = "", form = "", lemma = "", pos = ""] = line.split("\t");
    if (/^\d+$/.test(id) && Number(id) > skipUntil) tokens.push({ form, lemma, pos });
    if (language !== "de" || !/^\d+-\d+$/.test(id)) continue;
    skipUntil = Number(id.split("-")[1]);
    tokens.push({ form, lemma: form, pos: "ADP" });
  }
  return tokens;
}
