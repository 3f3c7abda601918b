import { CypherLanguageService } from "@neo4j-cypher/language-support";

/**
 * One node of the syntax tree: a rule of the grammar with what it is made of, or a token. This is the only file that knows the
 * parser. Its way in is private there, so its version is pinned, and a test reads one query of every kind.
 */
export type SyntaxNode = Readonly<{
  /** Name of the grammar's rule; absent for a token. */
  rule?: string;
  /** The token, or all tokens of the rule without what lies between them. */
  text: string;
  /** UTF-16 offsets into the query, end exclusive. */
  start: number;
  end: number;
  children: readonly SyntaxNode[];
}>;

/** Line and column count from 1. */
export type SyntaxFault = Readonly<{ message: string; line: number; column: number }>;

export type SyntaxTree = Readonly<{
  /** One for each statement that is not empty. */
  statements: readonly SyntaxNode[];
  /** The first place that cannot be read; the tree is worth nothing then. */
  fault?: SyntaxFault;
}>;

/** The shapes of the parser that are used here, since its own types hide them. */
type Token = Readonly<{ type: number; channel: number; text?: string; start: number; stop: number }>;
type ParseNode = Readonly<{
  ruleIndex?: number;
  children?: readonly ParseNode[] | null;
  symbol?: Token;
  exception?: Readonly<{ offendingToken?: Token | null }> | null;
}>;
type Parsed = Readonly<{
  ctx: ParseNode;
  tokens: readonly Token[];
  parser: Readonly<{ ruleNames: readonly string[]; numberOfSyntaxErrors: number }>;
}>;

/** Reads a query. Takes some milliseconds for what people write, but has no bound: run it where it can be stopped. */
export function readSyntax(query: string): SyntaxTree {
  const service = new CypherLanguageService({ consoleCommandsEnabled: false });
  const { statementsParsing } = service["parse"](query) as Readonly<{ statementsParsing: readonly Parsed[] }>;
  const parsed = statementsParsing.filter(({ tokens }) => hasContent(tokens));
  const offsets = utf16Offsets(query);
  const failed = parsed.find(({ parser }) => parser.numberOfSyntaxErrors > 0);
  return {
    statements: parsed.map(({ ctx, parser }) => toNode(ctx, parser.ruleNames, offsets)),
    ...(failed && { fault: faultAt(failed, query, offsets) }),
  };
}

const endOfInput = -1;

/** Whether a statement holds anything but blanks, comments and its end. */
const hasContent = (tokens: Parsed["tokens"]): boolean =>
  tokens.some(({ type, channel, text }) => type !== endOfInput && channel === 0 && text !== ";");

function toNode(node: ParseNode, rules: readonly string[], offsets: Offsets): SyntaxNode {
  if (node.symbol) return tokenNode(node.symbol, offsets);
  const children = (node.children ?? []).map((child) => toNode(child, rules, offsets));
  return {
    rule: (node.ruleIndex === undefined ? undefined : rules[node.ruleIndex]) ?? "unknown",
    text: children.map(({ text }) => text).join(""),
    // A rule may be made of nothing, for example a namespace; such a one has no place.
    start: children.find(({ start, end }) => end > start)?.start ?? 0,
    end: children.findLast(({ start, end }) => end > start)?.end ?? 0,
    children,
  };
}

function tokenNode({ type, text = "", start, stop }: Token, offsets: Offsets): SyntaxNode {
  if (type === endOfInput) return { text: "", start: offsets(start), end: offsets(start), children: [] };
  return { text, start: offsets(start), end: offsets(stop + 1), children: [] };
}

function faultAt({ ctx, tokens }: Parsed, query: string, offsets: Offsets): SyntaxFault {
  const token = firstOf(ctx, thrownAt) ?? firstOf(ctx, skipped) ?? tokens.at(-1);
  const lines = query.slice(0, token ? offsets(token.start) : 0).split("\n");
  return { message: messageAt(token), line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

function messageAt(token: Token | undefined): string {
  const input = !token || token.type === endOfInput ? "" : (token.text ?? "").slice(0, 40);
  const missing = /^<missing (.*)>$/.exec(input)?.[1];
  return missing === undefined ? `Invalid input '${input}'` : `Missing ${missing}`;
}

const thrownAt = ({ exception }: ParseNode): Token | undefined => exception?.offendingToken ?? undefined;
const skipped = (node: ParseNode): Token | undefined =>
  node.constructor.name === "ErrorNode" ? node.symbol : undefined;

function firstOf(node: ParseNode, find: (node: ParseNode) => Token | undefined): Token | undefined {
  const found = find(node);
  if (found) return found;
  for (const child of node.children ?? []) {
    const below = firstOf(child, find);
    if (below) return below;
  }
  return undefined;
}

type Offsets = (codePoints: number) => number;

/** The parser counts code points; texts here count UTF-16 units, which differ after an emoji. */
function utf16Offsets(query: string): Offsets {
  if (!/[\u{10000}-\u{10ffff}]/u.test(query)) return (offset) => offset;
  const starts = [0];
  for (const letter of query) starts.push((starts.at(-1) ?? 0) + letter.length);
  return (offset) => starts[Math.min(offset, starts.length - 1)] ?? query.length;
}
