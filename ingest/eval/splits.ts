import { join } from "node:path";
import type { AnnotatedArticle } from "./annotated-article.ts";
import { bucketOf, readFrames, readGold } from "./read-annotated.ts";

/** Articles that rules are tuned on may be looked at; of the others only figures are shown. */
export type SplitName = "tuning" | "held-out" | "reserved" | "plain" | "gold, looked at" | "gold, blind";

export type Part = Readonly<{ split: SplitName; article: AnnotatedArticle }>;

export const mayBeShown = (split: SplitName): boolean => split === "tuning" || split === "gold, looked at";

export type Folders = Readonly<{
  gold: string;
  articles: string;
  frames?: readonly string[];
  /** Annotated articles that are never learned from, whatever their names. */
  reserved?: string;
  /** Articles of our own that read like the real ones; nobody learns from them either. */
  plain?: string;
  data?: string;
}>;

const ours = join(import.meta.dirname, "..", "..", "training", "annotations");

/** Where the annotated articles lie below one shared folder. */
export const foldersOf = (shared: string): Folders => ({
  gold: join(shared, "gold"),
  articles: join(shared, "articles"),
  frames: [
    ...["frames.jsonl", "written.jsonl"].map((file) => join(shared, "training", file)),
    ...["frames.jsonl", "written.jsonl"].map((file) => join(ours, file)),
  ],
  reserved: join(ours, "reserved.jsonl"),
  plain: join(ours, "plain.jsonl"),
  data: join(shared, "data"),
});

/**
 * Every annotated article with its split: of the frames about 19 % are held out, of the gold folder about half is blind, and
 * what is reserved, articles that say little, and plain ones of our own, nobody learns from.
 */
export function readParts(folders: Folders, everything: boolean): Part[] {
  const { gold, articles, frames = [], data = "" } = folders;
  const golds = readGold(gold, articles).map((article): Part => ({
    split: bucketOf(article.name) % 2 === 0 ? "gold, looked at" : "gold, blind",
    article,
  }));
  const framed = frames
    .flatMap((file) => readFrames(file, data))
    .filter(({ kind }) => everything || kind === "real")
    .map((article): Part => ({ split: bucketOf(article.name) > 2 ? "tuning" : "held-out", article }));
  const kept = (["reserved", "plain"] as const).flatMap((split) => {
    const file = folders[split];
    return (file === undefined ? [] : readFrames(file, data)).map((article): Part => ({ split, article }));
  });
  return [...golds, ...framed, ...kept];
}
