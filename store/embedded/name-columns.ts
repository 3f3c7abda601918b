type Token = Readonly<{ text: string; start: number; end: number; depth: number }>;

/** Strings, quoted names, comments, words, and single signs. */
const LEXER = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`(?:``|[^`])*`|\/\/[^\n]*|\/\*[\s\S]*?\*\/|[\p{L}\p{N}_$]+|\S/gu;

/** Tokens without comments, each with the number of brackets around it. */
function tokensOf(query: string): Token[] {
  const tokens: Token[] = [];
  let depth = 0;
  for (const { 0: text, index } of query.matchAll(LEXER)) {
    if (text.startsWith("//") || text.startsWith("/*")) continue;
    if (/^[)\]}]$/.test(text)) depth -= 1;
    tokens.push({ text, start: index, end: index + text.length, depth });
    if (/^[([{]$/.test(text)) depth += 1;
  }
  return tokens;
}

type Sign = "begin" | "next" | "end" | undefined;

/** What a token means to a RETURN outside brackets. A property may be called like a keyword. */
function signOf({ text, depth }: Token, before: Token | undefined): Sign {
  if (depth > 0 || before?.text === ".") return undefined;
  if (/^RETURN$/i.test(text)) return "begin";
  if (text === ",") return "next";
  return /^(?:ORDER|SKIP|OFFSET|LIMIT|UNION|;)$/i.test(text) ? "end" : undefined;
}

/** The items of every RETURN outside brackets. */
function returnedItems(tokens: readonly Token[]): Token[][] {
  const items: Token[][] = [];
  let item: Token[] | undefined;
  for (const [at, token] of tokens.entries()) {
    const sign = signOf(token, tokens[at - 1]);
    if (sign === "begin" || (sign === "next" && item)) items.push((item = []));
    else if (sign === "end") item = undefined;
    else item?.push(token);
  }
  return items.map((found) => (/^DISTINCT$/i.test(found[0]?.text ?? "") ? found.slice(1) : found));
}

const isPlain = (item: readonly Token[]): boolean =>
  item.length === 0 || item.every(({ text }) => /^[\p{L}\p{N}_$]+$|^[.*]$|^`/u.test(text));
const isNamed = (item: readonly Token[]): boolean => item.some(({ text, depth }) => depth === 0 && /^AS$/i.test(text));

/**
 * The query with a name for every returned expression that has none: its own text, which is what Neo4j calls the column.
 * The embedded engine gives bare numbers for the nodes beside an expression without a name (`RETURN n, count(r)`).
 */
export function nameColumns(query: string): string {
  let named = "";
  let from = 0;
  for (const item of returnedItems(tokensOf(query))) {
    const [first, last] = [item[0], item.at(-1)];
    if (!first || !last || isPlain(item) || isNamed(item)) continue;
    const text = query.slice(first.start, last.end);
    if (text.includes("`")) continue;
    named += `${query.slice(from, last.end)} AS \`${text}\``;
    from = last.end;
  }
  return named + query.slice(from);
}
