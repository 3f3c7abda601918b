import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Modality, RelationType } from "#schema/ontology.ts";
import { given } from "#schema/given.ts";
import { rawArticle } from "../source/read-article.ts";
import type { AnnotatedArticle, AnnotatedEntity, AnnotatedStatement } from "./annotated-article.ts";

type RawEntity = {
  id: string;
  type: AnnotatedEntity["type"];
  name: string;
  aliases?: string[];
  keywords?: string[];
  optional?: boolean;
};
type RawStatement = {
  type: RelationType;
  source: string;
  target: string;
  evidence: string | string[];
  attributedTo?: string[] | null;
  by?: string[];
  modality: Modality;
  reciprocal?: boolean;
  optional?: boolean;
  accept?: { source?: string[]; target?: string[] };
  sourceText?: string;
  targetText?: string;
  trigger?: string;
};

/** First hex digit of the SHA-1 of a name; articles are split by it once and for all. */
export const bucketOf = (name: string): number => parseInt(createHash("sha1").update(name).digest("hex").charAt(0), 16);

/** Articles of a folder of annotations and a folder of texts. */
export function readGold(goldFolder: string, articleFolder: string): AnnotatedArticle[] {
  return readdirSync(goldFolder)
    .filter((file) => file.endsWith(".json"))
    .sort()
    .map((file) => {
      const raw = JSON.parse(readFileSync(join(goldFolder, file), "utf8")) as {
        article: string;
        language?: "de" | "en";
        entities: RawEntity[];
        statements: RawStatement[];
      };
      // The text without its front matter: what is measured is what an ingest reads.
      const path = join(articleFolder, raw.article);
      const { text, title, outlet, publishedAt } = rawArticle(path, readFileSync(path));
      return {
        name: file,
        kind: "gold" as const,
        language: raw.language ?? (/^20\d\d-/u.test(raw.article) ? "en" : "de"),
        text,
        head: given({ title, outlet, publishedAt }),
        entities: raw.entities.map((entity) => entityOf(entity, [])),
        statements: raw.statements.map(statementOf),
      };
    });
}

/** Articles of a file of frames; texts come with it or from the data folder. */
export function readFrames(file: string, dataFolder: string): AnnotatedArticle[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const raw = JSON.parse(line) as {
        article: string;
        language?: "de" | "en";
        text?: string;
        entities: RawEntity[];
        statements: RawStatement[];
      };
      return {
        name: raw.article,
        kind: raw.text === undefined ? ("real" as const) : ("written" as const),
        language: raw.language ?? (raw.article.startsWith("wikinews-de") ? "de" : "en"),
        text: raw.text ?? readFileSync(join(dataFolder, raw.article), "utf8"),
        entities: raw.entities.map((entity) => entityOf(entity, raw.statements)),
        statements: joined(raw.statements.map(statementOf)),
      };
    });
}

function entityOf(
  { id, type, name, aliases = [], keywords, optional = false }: RawEntity,
  statements: readonly RawStatement[],
): AnnotatedEntity {
  const known =
    keywords ??
    (type === "Event"
      ? stemsOf([
          name,
          ...aliases,
          ...statements.filter(({ target }) => target === id).map(({ targetText = "" }) => targetText),
        ])
      : []);
  return { id, type, name, aliases, keywords: known.map((word) => word.toLowerCase()), optional };
}

/** Beginnings of the content words that name an event where nobody wrote down its keywords. */
function stemsOf(texts: readonly string[]): string[] {
  const words = texts
    .flatMap((text) => text.split(/[^\p{L}\p{N}]+/u))
    .filter(
      (word) =>
        word.length >= 5 &&
        !/^(?:diese[rsnm]?|seine[rsnm]?|ihre[rsnm]?|about|their|which|gegen|durch|sowie|nicht|haben|werden|worden)$/iu.test(
          word,
        ),
    );
  return [...new Set(words.map((word) => word.toLowerCase().slice(0, Math.max(5, word.length - 2))))];
}

function statementOf(raw: RawStatement): AnnotatedStatement {
  const { accept = {}, by = [], attributedTo, evidence, ...rest } = raw;
  const { source: acceptSource = [], target: acceptTarget = [] } = accept;
  const unsaid = { reciprocal: false, optional: false, sourceText: "", targetText: "", trigger: "" };
  return {
    ...unsaid,
    ...rest,
    acceptSource,
    acceptTarget,
    attributedTo: attributedTo ?? by,
    evidence: typeof evidence === "string" ? [evidence] : evidence,
  };
}

/** Frames have one entry for each evidence sentence; a statement is one for each relation and pair. */
function joined(statements: readonly AnnotatedStatement[]): AnnotatedStatement[] {
  const byPair = new Map<string, AnnotatedStatement>();
  for (const one of statements) {
    const key = `${one.type} ${one.source} ${one.target}`;
    const before = byPair.get(key);
    byPair.set(
      key,
      before === undefined
        ? one
        : {
            ...before,
            evidence: [...before.evidence, ...one.evidence],
            optional: before.optional && one.optional,
            attributedTo: [...new Set([...before.attributedTo, ...one.attributedTo])],
          },
    );
  }
  return [...byPair.values()];
}
