import { bareName } from "../bare-name.ts";
import { findRules } from "../find-rules.ts";
import type { SyntaxNode } from "../syntax-tree.ts";

/** What sort of value an expression gives, as far as its text tells. */
export type ValueKind = "text" | "number" | "boolean" | "list" | "element";

/** What is known of names in a query: parameters by their values, variables by what they were made of. */
export type Kinds = Readonly<{
  params: Readonly<Record<string, unknown>>;
  variables: ReadonlyMap<string, ValueKind | undefined>;
  /** Variables that stand for a node or a relationship somewhere in the query. */
  elements: ReadonlySet<string>;
}>;

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const textProperties = words(`
  id name description date title source url author language text story extractor ingestedAt publishedAt publishedAtFrom correctedAt
  sha256 signature searchKey articleId quote trigger attributedTo attributedToName modality eventDate rule`);
const numberProperties = words("degree articles count start end confidence");
const listProperties = words("aliases spans");

const textFunctions = words(
  "tostring toupper tolower upper lower trim ltrim rtrim left right substring replace type elementid",
);
const numberFunctions = words(
  "count sum avg size length abs ceil floor round sign sqrt tointeger tofloat id stdev stdevp percentilecont percentiledisc",
);
const listFunctions = words("collect split range labels keys nodes relationships tail");

/** The kind of a property of a node or relationship of this graph. */
export function propertyKind(name: string): ValueKind | undefined {
  if (textProperties.has(name)) return "text";
  if (numberProperties.has(name)) return "number";
  return listProperties.has(name) ? "list" : undefined;
}

export function kindOfValue(value: unknown): ValueKind | undefined {
  if (typeof value === "string") return "text";
  if (typeof value === "number") return "number";
  if (typeof value === "boolean") return "boolean";
  return Array.isArray(value) ? "list" : undefined;
}

type Form = (node: SyntaxNode, kinds: Kinds) => ValueKind | undefined;

const forms: Readonly<Record<string, Form>> = {
  numberLiteral: () => "number",
  stringLiteral: () => "text",
  listLiteral: () => "list",
  listComprehension: () => "list",
  patternComprehension: () => "list",
  listItemsPredicate: () => "boolean",
  countStar: () => "number",
  countExpression: () => "number",
  existsExpression: () => "boolean",
  literal: ({ text }) => (/^(?:true|false)$/i.test(text) ? "boolean" : undefined),
  parameter: ({ text }, { params }) => kindOfValue(params[bareName(text.slice(1))]),
  variable: ({ text }, { variables }) => variables.get(bareName(text)),
  functionInvocation: ({ children }) => functionKind(bareName(children[0]?.text ?? "").toLowerCase()),
  parenthesizedExpression: (node, kinds) => kindOf(node.children[1], kinds),
  expression6: ({ children }, kinds) => sumKind(children, kinds),
  expression5: () => "number",
  expression4: () => "number",
  expression2: postfixKind,
};

function functionKind(name: string): ValueKind | undefined {
  if (textFunctions.has(name)) return "text";
  if (numberFunctions.has(name)) return "number";
  return listFunctions.has(name) ? "list" : undefined;
}

function postfixKind({ children }: SyntaxNode, kinds: Kinds): ValueKind | undefined {
  const [base, last, ...more] = children;
  const property = last?.children[0];
  if (more.length > 0 || property?.rule !== "property") return undefined;
  return kinds.elements.has(bareName(base?.text ?? "")) ? propertyKind(bareName(property.text.slice(1))) : undefined;
}

/** A text or a list anywhere makes the whole one. */
function sumKind(children: readonly SyntaxNode[], kinds: Kinds): ValueKind | undefined {
  const parts = children.filter(({ rule }) => rule !== undefined).map((part) => kindOf(part, kinds));
  if (parts.includes("list")) return "list";
  if (parts.includes("text")) return "text";
  return parts.every((kind) => kind === "number") ? "number" : undefined;
}

export function kindOf(node: SyntaxNode | undefined, kinds: Kinds): ValueKind | undefined {
  if (!node) return undefined;
  const form = forms[node.rule ?? ""];
  if (form && !isWrapper(node)) return form(node, kinds);
  const [only, ...more] = node.children;
  return more.length === 0 ? kindOf(only, kinds) : undefined;
}

/** A level of precedence without an operator, or a literal that is of a kind of its own. */
const isWrapper = ({ rule = "", children }: SyntaxNode): boolean =>
  children.length === 1 && children[0]?.rule !== undefined && (rule === "literal" || /^expression\d+$/.test(rule));

const variableIn = ({ children }: SyntaxNode): SyntaxNode | undefined =>
  children.find(({ rule }) => rule === "variable");

/** Kinds of all variables; one that stands for different things in different places is unknown. */
export function kindsIn(statement: SyntaxNode, params: Readonly<Record<string, unknown>>): Kinds {
  const variables = new Map<string, ValueKind | undefined>();
  const elements = new Set<string>();
  const kinds: Kinds = { params, variables, elements };
  const note = (variable: SyntaxNode | undefined, kind: ValueKind | undefined): void => {
    if (!variable) return;
    const name = bareName(variable.text);
    variables.set(name, variables.has(name) && variables.get(name) !== kind ? undefined : kind);
    if (kind === "element") elements.add(name);
  };
  const each = (rules: readonly string[], look: (node: SyntaxNode) => void): void =>
    rules.forEach((rule) => findRules([statement], rule).forEach(look));
  const isMany = ({ children }: SyntaxNode): boolean => children.some(({ rule }) => rule === "pathLength");
  each(["nodePattern", "relationshipPattern"], (node) => note(variableIn(node), isMany(node) ? "list" : "element"));
  each(["returnItem"], ({ children: [value, , alias] }) => note(alias, kindOf(value, kinds)));
  each(["unwindClause", "listComprehension", "listItemsPredicate", "procedureResultItem"], (node) =>
    note(variableIn(node), undefined),
  );
  return kinds;
}
