import { CypherLanguageService } from "@neo4j-cypher/language-support";
import { quickParse } from "./quick-parse.ts";
import type { Grammar } from "./quick-parse.ts";
import { faultAt } from "./syntax-fault.ts";
import type { SyntaxFault } from "./syntax-fault.ts";

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

export type SyntaxTree = Readonly<{
  /** One for each statement that is not empty. */
  statements: readonly SyntaxNode[];
  /** The first place that cannot be read; the tree is worth nothing then. */
  fault?: SyntaxFault;
}>;

/** The shapes of the parser that are used here, since its own types hide them. */
type Token = Readonly<{
  type: number;
  channel: number;
  text?: string;
  start: number;
  stop: number;
  tokenSource?: object | null;
}>;
type ParseNode = Readonly<{ ruleIndex?: number; children?: readonly ParseNode[] | null; symbol?: Token }>;
type Parsed = Readonly<{
  ctx: ParseNode;
  tokens: readonly Token[];
  parser: Readonly<{ ruleNames: readonly string[]; numberOfSyntaxErrors: number }>;
  /** What the parser stumbled over, in that order. */
  errorTracker: Readonly<{ caughtExceptions: ReadonlyMap<unknown, Readonly<{ offendingToken?: Token | null }>> }>;
}>;

/** Reads a query. Takes about a millisecond for what people write, but has no bound: run it where it can be stopped. */
export function readSyntax(query: string): SyntaxTree {
  const { rules, ...grammar } = theGrammar();
  const tree = quickParse(grammar, query);
  return tree ? { statements: [toNode(tree as Parsed["ctx"], rules, utf16Offsets(query))] } : readSlowly(query);
}

/** Reads any text, also one of no or several statements or with faults, and tells the first fault. */
export function readSlowly(query: string): SyntaxTree {
  const parsed = parseAll(query).filter(({ tokens }) => hasContent(tokens));
  const offsets = utf16Offsets(query);
  const failed = parsed.find(({ parser }) => parser.numberOfSyntaxErrors > 0);
  return {
    statements: parsed.map(({ ctx, parser }) => toNode(ctx, parser.ruleNames, offsets)),
    ...(failed && { fault: faultOf(failed, query, offsets) }),
  };
}

function parseAll(query: string): readonly Parsed[] {
  const service = new CypherLanguageService({ consoleCommandsEnabled: false });
  return (service["parse"](query) as Readonly<{ statementsParsing: readonly Parsed[] }>).statementsParsing;
}

let known: (Grammar & Readonly<{ rules: readonly string[] }>) | undefined;

/** Taken from what the language support made itself. */
function theGrammar(): Grammar & Readonly<{ rules: readonly string[] }> {
  if (known) return known;
  const [parsed] = parseAll("RETURN 1");
  const lexer = parsed?.tokens[0]?.tokenSource;
  if (!parsed || !lexer) throw new Error("The language support parses otherwise than the version that is pinned.");
  const [Lexer, Parser] = [lexer.constructor, parsed.parser.constructor] as [Grammar["Lexer"], Grammar["Parser"]];
  return (known = { Lexer, Parser, rules: parsed.parser.ruleNames });
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

function faultOf({ ctx, tokens, errorTracker }: Parsed, query: string, offsets: Offsets): SyntaxFault {
  const [caught] = errorTracker.caughtExceptions.values();
  const token = caught?.offendingToken ?? firstMended(ctx) ?? tokens.at(-1);
  if (!token) return faultAt(query, query.length, "");
  return faultAt(query, offsets(token.start), token.type === endOfInput ? "" : (token.text ?? ""));
}

/** A token that the parser left out, or put in, to go on behind it. */
function firstMended(node: ParseNode): Token | undefined {
  const leaves = leavesOf(node);
  const at = leaves.findIndex((leaf) => leaf.constructor.name === "ErrorNode");
  const token = leaves[at]?.symbol;
  // What was put in has no place of its own.
  return token && token.start < 0 ? { ...token, text: token.text ?? "", start: endOf(leaves[at - 1]) } : token;
}

const endOf = (leaf: ParseNode | undefined): number => (leaf?.symbol?.stop ?? -1) + 1;

const leavesOf = (node: ParseNode): readonly ParseNode[] =>
  node.symbol ? [node] : (node.children ?? []).flatMap(leavesOf);

type Offsets = (codePoints: number) => number;

/** The parser counts code points; texts here count UTF-16 units, which differ after an emoji. */
function utf16Offsets(query: string): Offsets {
  if (!/[\u{10000}-\u{10ffff}]/u.test(query)) return (offset) => offset;
  const starts = [0];
  for (const letter of query) starts.push((starts.at(-1) ?? 0) + letter.length);
  return (offset) => starts[Math.min(offset, starts.length - 1)] ?? query.length;
}
