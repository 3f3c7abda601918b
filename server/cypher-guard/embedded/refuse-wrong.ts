import { bareName } from "../bare-name.ts";
import { findRules } from "../find-rules.ts";
import { refusal } from "../refusal.ts";
import type { Refusal } from "../refusal.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { isPlainVariable } from "./plain-variable.ts";
import { kindOf } from "./value-kind.ts";
import type { Kinds } from "./value-kind.ts";

type Look = (node: SyntaxNode, elements: ReadonlySet<string>, kinds: Kinds) => string | undefined;

/** Functions of Neo4j that the engine does not have. */
const missing = new Set(
  `randomuuid valuetype point btrim cot haversin tobooleanornull tofloatornull tointegerornull tostringornull
   tobooleanlist tofloatlist tointegerlist tostringlist isnan`.split(/\s+/),
);

/** Functions that give back the internal number of a node or relationship instead of it. */
const losing = new Set(["coalesce", "max", "min"]);

/**
 * What the engine cannot do, or does wrongly without saying so, by rule of the grammar: each look gives the advice for a person.
 * The list comes from the openCypher TCK and from comparing answers with Neo4j.
 */
const looks: Readonly<Record<string, Look>> = {
  quantifier: () => "Write the length as -[*1..3]- instead of {1,3}.",
  pathPatternPrefix: () => "Use shortestPath() or allShortestPaths().",
  parenthesizedPath: () => "Write the pattern without brackets around it.",
  collectExpression: () => "Use MATCH and collect().",
  countExpression: subqueryAdvice("COUNT { (n)-[:CONTACTED]->() }"),
  existsExpression: subqueryAdvice("EXISTS { MATCH (n)-[:CONTACTED]->(m) WHERE … }"),
  dynamicAnyAllExpression: () => "Write the label itself.",
  matchMode: () => "Leave it out.",
  hint: () => "Leave USING out.",
  finishClause: () => "Use RETURN.",
  typePart: () => "Types cannot be asked for.",
  normalForm: () => "Normal forms cannot be asked for.",
  subqueryClause: ({ children }) => (/^optional$/i.test(children[0]?.text ?? "") ? "Use OPTIONAL MATCH." : undefined),
  expression6: additionAdvice,
  expression4: ({ children }) =>
    children.filter(({ text }) => text === "^").length > 1 ? "Put brackets around the powers: (2 ^ 3) ^ 2." : undefined,
  expression2: ({ children: [base, ...more] }) => {
    if (more.length === 0) return undefined;
    const call = wholeCall(base);
    if (call && isAggregate(call)) return "Name it first: WITH collect(n.name) AS names RETURN names[0].";
    return call && /^(?:date|time|local|duration)/i.test(call.text) && more[0]?.text.startsWith(".")
      ? "Name it first: WITH date('2024-03-05') AS day RETURN day.year."
      : undefined;
  },
  postFix: ({ text }) =>
    /^\[-?\d*\.\.-?\d*\]$/.test(text) && text.includes("-")
      ? "Slices from the end are wrong here; use reverse()."
      : undefined,
  relationshipPattern: ({ children }) =>
    /[!&%]/.test(children.find(({ rule }) => rule === "labelExpression")?.text ?? "")
      ? "Write the condition into WHERE: WHERE type(r) <> 'CONTACTED'."
      : undefined,
  functionInvocation: functionAdvice,
  caseExpression: (node, elements) => (givesElement(node, elements) ? elementAdvice : undefined),
  extendedCaseExpression: (node, elements) => (givesElement(node, elements) ? elementAdvice : undefined),
  unwindClause: ({ children }, elements) => {
    const list = findRules(children, "listLiteral")[0];
    return list?.children.some((item) => isElement(item, elements)) ? elementAdvice : undefined;
  },
  patternExpression: (node) =>
    findRules([node], "relationshipPattern").length > 1 ? "Use EXISTS { } with one hop, or MATCH." : undefined,
};

const elementAdvice =
  "A node or relationship comes out of this as a number; return its properties, for example n.name.";

export function refuseWrong(statement: SyntaxNode, kinds: Kinds): Refusal | undefined {
  const elements = elementNames(statement);
  const walk = (node: SyntaxNode): Refusal | undefined => {
    const advice = looks[node.rule ?? ""]?.(node, elements, kinds);
    if (advice !== undefined) return refusal("embedded-subset", node.text, advice);
    for (const child of node.children) {
      const found = walk(child);
      if (found) return found;
    }
    return undefined;
  };
  return walk(statement);
}

/** Variables that stand for nodes and relationships. */
function elementNames(statement: SyntaxNode): ReadonlySet<string> {
  const patterns = [...findRules([statement], "nodePattern"), ...findRules([statement], "relationshipPattern")];
  return new Set(
    patterns.flatMap(({ children }) => children.filter(({ rule }) => rule === "variable").map(({ text }) => text)),
  );
}

const isElement = (node: SyntaxNode, elements: ReadonlySet<string>): boolean =>
  isPlainVariable(node) && elements.has(node.text);

function functionAdvice({ children }: SyntaxNode, elements: ReadonlySet<string>): string | undefined {
  const name = bareName(children[0]?.text ?? "").toLowerCase();
  const given = children.filter(({ rule }) => rule === "functionArgument");
  if (name.includes(".") || missing.has(name)) return "This function is not there.";
  if (losing.has(name) && given.some((argument) => isElement(argument, elements))) return elementAdvice;
  const isPercentile = name === "percentilecont" || name === "percentiledisc";
  if (isPercentile && findRules(given.slice(1), "parameter").length > 0) return "Write the percentile as a number.";
  return undefined;
}

/** THEN and ELSE decide what comes out; WHEN and what stands before do not. */
function givesElement({ children }: SyntaxNode, elements: ReadonlySet<string>): boolean {
  const afterElse = children.findIndex(({ text }) => /^else$/i.test(text)) + 1;
  const orElse = afterElse > 0 ? children[afterElse] : undefined;
  const results = children.flatMap(({ rule, children: parts }) =>
    /Alternative$/.test(rule ?? "") ? (parts.at(-1) ?? []) : [],
  );
  return [...results, ...(orElse ? [orElse] : [])].some((node) => isElement(node, elements));
}

function additionAdvice({ children }: SyntaxNode, _elements: ReadonlySet<string>, kinds: Kinds): string | undefined {
  if (children.some(({ text }) => text === "||")) return "Join texts with +.";
  const parts = children.filter(({ rule }) => rule !== undefined);
  const isMinus = children.some(({ text }) => text === "-");
  if (isMinus && parts.some((part) => kindOf(part, kinds) === "text")) return "Texts cannot be subtracted.";
  // The nodes of lists that are joined come out as numbers.
  const collected = parts.filter(({ text }) => /^collect\(/i.test(text)).length;
  return collected > 1
    ? "Add a list to a list after naming them: WITH collect(a) AS one, collect(b) AS other."
    : undefined;
}

/** The call that an expression is, and nothing besides. */
function wholeCall(node: SyntaxNode | undefined): SyntaxNode | undefined {
  if (!node || node.rule === "functionInvocation") return node;
  const [only, ...more] = node.children;
  return more.length === 0 ? wholeCall(only) : undefined;
}

const isAggregate = ({ text }: SyntaxNode): boolean =>
  /^(?:collect|count|sum|avg|min|max|stdevp?|percentile(?:cont|disc))\(/i.test(text);

function subqueryAdvice(instead: string): Look {
  return (node) =>
    findRules([node], "returnClause").length > 0 || findRules([node], "withClause").length > 0
      ? `Write ${instead}.`
      : undefined;
}
