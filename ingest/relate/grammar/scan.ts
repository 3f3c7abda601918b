import type { Mention, Resolved, Token } from "../../document.ts";
import type { Frames } from "./attributive.ts";

/** What is needed to find the phrases of a line of tokens. */
export type Scan = Readonly<{
  doc: Resolved;
  line: readonly number[];
  mentionAt: ReadonlyMap<number, Mention>;
  /** Relative pronouns, which look like articles in German. */
  openers: ReadonlySet<number>;
  /** Determiners whose participle stands apart from them. */
  frames: Frames;
}>;

export const at = ({ doc, line }: Scan, position: number): Token | undefined => {
  const index = line[position];
  return index === undefined ? undefined : doc.tokens[index];
};

/** Mention on the token at a position. */
export const mentionedAt = (scan: Scan, position: number): Mention | undefined => {
  const index = scan.line[position];
  return index === undefined ? undefined : scan.mentionAt.get(index);
};
