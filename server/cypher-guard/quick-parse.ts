import { BailErrorStrategy, CharStream, CommonTokenStream, ParseCancellationException, PredictionMode } from "antlr4ng";
import type { Lexer, Parser, ParserRuleContext } from "antlr4ng";

/** The generated lexer and parser of the language support, which exports neither. */
export type Grammar = Readonly<{
  Lexer: new (input: CharStream) => Lexer;
  Parser: new (tokens: CommonTokenStream) => Parser & Readonly<{ statementsOrCommands: () => ParserRuleContext }>;
}>;

/**
 * The tree of a text of one statement without a fault, in a fraction of the time; undefined for every other text. Decides by the
 * next tokens without the rules around them (SLL): what that reads without a fault is the tree that full lookahead (LL) gives
 * as well, see `PredictionMode` of ANTLR. Where it stumbles, only full lookahead can tell.
 */
export function quickParse({ Lexer, Parser }: Grammar, query: string): ParserRuleContext | undefined {
  const lexer = new Lexer(CharStream.fromString(query));
  let unread = false;
  lexer.removeErrorListeners();
  lexer.addErrorListener(listener(() => (unread = true)));
  const parser = new Parser(new CommonTokenStream(lexer));
  parser.removeErrorListeners();
  parser.errorHandler = new BailErrorStrategy();
  parser.interpreter.predictionMode = PredictionMode.SLL;
  try {
    const tree = parser.statementsOrCommands();
    const statements = tree.children.filter((child) => "ruleIndex" in child);
    return unread || parser.numberOfSyntaxErrors > 0 || statements.length !== 1 ? undefined : tree;
  } catch (thrown) {
    if (thrown instanceof ParseCancellationException) return undefined;
    throw thrown;
  }
}

const listener = (syntaxError: () => void): Parameters<Lexer["addErrorListener"]>[0] => ({
  syntaxError,
  reportAmbiguity: () => undefined,
  reportAttemptingFullContext: () => undefined,
  reportContextSensitivity: () => undefined,
});
