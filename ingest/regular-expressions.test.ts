import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

type Pattern = Readonly<{ where: string; source: string; test: (text: string) => void }>;

/** Every regular expression that is written down in this folder, but for those that only build the lexicons. */
function patterns(): Pattern[] {
  const files = readdirSync(import.meta.dirname, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts") && !file.includes("lexicon/build"));
  return files.flatMap((file) => patternsIn(file, readFileSync(join(import.meta.dirname, file), "utf8")));
}

function patternsIn(file: string, code: string): Pattern[] {
  const found: Pattern[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(patternOf(file, node.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, code, ts.ScriptTarget.Latest));
  return found;
}

function patternOf(file: string, literal: string): Pattern {
  const end = literal.lastIndexOf("/");
  const source = literal.slice(1, end);
  const expression = new RegExp(source, literal.slice(end + 1).replace(/[gy]/gu, ""));
  return { where: `${file} /${source.slice(0, 60)}/`, source, test: (text) => void expression.test(text) };
}

const units = [..."aA1é -.,\"'„([<>/&#*|=\t\n", "1.", "1,", "a-", "a ", "A ", "A. ", "a.", "’s", "a\n", "@a", "😀"];

/** What a pattern may stumble over, again and again: common pieces, and the words and marks that it is made of. */
function piecesOf({ source }: Pattern): string[] {
  const words = [...new Set(source.match(/\p{L}{2,}/gu) ?? [])].slice(0, 10);
  const marks = [...new Set(source.match(/[^\p{L}\\(){}[\]^$?*+|]/gu) ?? [])].slice(0, 8);
  return [...new Set([...units, ...words, ...words.map((word) => `${word} `), ...marks])];
}

/** Ends in what no pattern of ours takes, so that one that can try again has to. */
const hostile = (piece: string, length: number): string => `${piece.repeat(Math.ceil(length / piece.length))}\u0000`;

const length = 32_000;
/**
 * Milliseconds of the processor, not of the clock: what looks at each sign once needs a few dozen at most for such a text, and
 * what tries again from each sign looks five hundred million times.
 */
const most = 150;

function milliseconds({ test }: Pattern, text: string): number {
  const before = process.cpuUsage();
  test(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function takesTooLong(pattern: Pattern, piece: string): boolean {
  const text = hostile(piece, length);
  // A turn in which memory was cleared is longer for it, so all of some have to be too long.
  return [1, 2, 3].every(() => milliseconds(pattern, text) > most);
}

const slowOf = (all: readonly Pattern[]): string[] =>
  all.flatMap((pattern) =>
    piecesOf(pattern)
      .filter((piece) => takesTooLong(pattern, piece))
      .map((piece) => `${pattern.where} on ${JSON.stringify(piece)}`),
  );

describe("regular expressions of the extractor", { timeout: 600_000 }, () => {
  it("look at each sign about once in text that repeats what they look for", () => {
    const all = patterns();
    expect(all.length).toBeGreaterThan(300);
    expect(slowOf(all)).toEqual([]);
  });

  it("would be found out if they did not", () => {
    expect(takesTooLong(patternOf("planted", "/[,;\\s]+$/u"), ", ")).toBe(true);
    expect(takesTooLong(patternOf("planted", "/^[^,]+,.*,.*;$/u"), "1,")).toBe(true);
  });
});
