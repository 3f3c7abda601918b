import { nearest } from "#schema/nearest.ts";
import { keywords, syntaxProblems } from "#schema/syntax-problems.ts";
import type { SyntaxProblem } from "#schema/syntax-problems.ts";

/** What is no Cypher about a text. Plain data, so that it can leave a worker thread; line and column count from 1. */
export type SyntaxFault = Readonly<{
  problem: SyntaxProblem;
  /** The word that it is about, and the one that was probably meant. */
  found?: string;
  nearest?: string;
  line: number;
  column: number;
}>;

/** Letters of a word that are repeated to the person who wrote it. */
const shown = 40;

/** @param offset UTF-16 offset of the token that cannot stand there; its text is empty at the end of the query */
export function faultAt(query: string, offset: number, token: string): SyntaxFault {
  const { at = offset, ...problem }: Problem & { at?: number } =
    borrowed(query, offset, token) ?? forgotten(query.slice(0, offset), token) ?? problemOf(query.slice(offset), token);
  return { ...problem, ...placeIn(query, at) };
}

type Place = Pick<SyntaxFault, "line" | "column">;

export function placeIn(query: string, offset: number): Place {
  const lines = query.slice(0, offset).split("\n");
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

type Problem = Omit<SyntaxFault, keyof Place>;

/** What other languages have and Cypher has not, or has in another place. */
function borrowed(query: string, offset: number, token: string): Problem | undefined {
  const [before, word] = [query.slice(0, offset), token.toUpperCase()];
  const problem = others.find(([words, behind]) => words.test(word) && behind.test(before))?.[2];
  return problem && { problem, found: word };
}

/** The word that cannot stand there, what the query before it ends in or holds, and what is wrong then. */
const others: readonly (readonly [RegExp, RegExp, SyntaxProblem])[] = [
  [/^=$/, /=$/, "double-equal"],
  [/^I?LIKE$/, /\S\s+$/, "no-like"],
  [/^(?:SELECT|FROM)$/, /^\s*$/, "no-select"],
  [/^(?:WHERE|HAVING)$/, /\bRETURN\s+\S/i, "where-behind"],
  [/^NOT$/, /[\w)\]]\s+$/, "not-in"],
];

const clause = "MATCH|OPTIONAL|UNWIND|WITH|WHERE|RETURN|ORDER|SKIP|LIMIT|UNION";
const wholeClause = new RegExp(`^(?:${clause})$`, "i");
/** The word of a clause, read as a name because a value must stand there. */
const clauseAsName = new RegExp(
  `(?:[=<>+*/%^,-]|\\b(?:AND|OR|XOR|NOT|IN|CONTAINS|WHERE|WITH|RETURN|BY|SKIP|LIMIT|UNWIND))\\s+(${clause})\\s+$`,
  "i",
);
const texts = /'[^']*'|"[^"]*"|`[^`]*`/g;

/** What somebody has left out before the word that cannot stand there; `at` is where it is missing. */
function forgotten(before: string, token: string): (Problem & { at?: number }) | undefined {
  const word = clauseAsName.exec(before)?.[1];
  if (word !== undefined) return { problem: "no-value", found: word.toUpperCase(), at: before.lastIndexOf(word) };
  const bare = /\bMATCH\s+(\w+)\s*$/i.exec(before)?.[1];
  if (bare !== undefined && token !== "=") return { problem: "bare-node", found: bare, at: before.lastIndexOf(bare) };
  if (/\)\s*<?-(?:\[[^\]]*\])?-?>?\s*$/.test(before) && /^\w+$/.test(token))
    return { problem: "bare-node", found: token };
  const plain = before.replace(texts, "");
  const isOpen = plain.replace(/[^([{]/g, "").length > plain.replace(/[^)\]}]/g, "").length;
  return isOpen && wholeClause.test(token) ? { problem: "open-bracket", found: token.toUpperCase() } : undefined;
}

function problemOf(rest: string, token: string): Problem {
  const found = token.slice(0, shown);
  const open = rest.startsWith("/*") ? "open-comment" : unended[token];
  if (open) return { problem: open, found };
  // The parser writes down which token it would have put in.
  const missing = /^<missing (.*)>$/.exec(token)?.[1];
  if (missing !== undefined) return { problem: "missing", found: missing };
  const meant = meantBy(token);
  return meant === undefined ? { problem: "unexpected", found } : { problem: "mistyped", found, nearest: meant };
}

/** What stands alone as a token when it has no end; the last is the end of the query. */
const unended: Readonly<Record<string, SyntaxProblem>> = {
  "'": "open-text",
  '"': "open-text",
  "`": "open-name",
  "": "end",
};

const meantBy = (token: string): string | undefined =>
  keywords.includes(token.toUpperCase()) || !/^\w{3,}$/.test(token) ? undefined : nearest(token, keywords);

/** In English, with the place at the end of the first sentence. */
export function faultText({ problem, found = "", nearest: meant = "", line, column }: SyntaxFault): string {
  const text = syntaxProblems[problem].replace(/(?=[.?](?: |$))/, ` (line ${line}, column ${column})`);
  return text.replace("{{found}}", () => found).replace("{{nearest}}", () => meant);
}
