import { bareName } from "../bare-name.ts";
import { findRules } from "../find-rules.ts";
import type { SyntaxNode } from "../syntax-tree.ts";
import { elementVariables, givesElements } from "./element-values.ts";
import type { Elements } from "./element-values.ts";
import { labelPredicate } from "./label-predicate.ts";
import { isPlainVariable } from "./plain-variable.ts";
import { renderWith } from "./render.ts";
import type { Render, Rewriting } from "./render.ts";
import { returnedNames } from "./returned-names.ts";
import { kindOf } from "./value-kind.ts";
import type { Kinds, ValueKind } from "./value-kind.ts";

const rules = ({ children }: SyntaxNode): readonly SyntaxNode[] => children.filter(({ rule }) => rule !== undefined);

/**
 * A query whose expressions give on the embedded engine what they give in Neo4j, and whose results keep the names that they have
 * there. Each rewriting is for something that the engine gets wrong without an error, or lacks and can be said otherwise.
 */
export function rewriteValues(query: string, statement: SyntaxNode, kinds: Kinds): string {
  const relationships = relationshipNames(statement);
  const elements = elementVariables(statement);
  const returned = new Set(
    findRules([statement], "returnClause").flatMap((clause) => findRules([clause], "returnItem")),
  );
  const rewritings: Readonly<Record<string, Rewriting>> = {
    numberLiteral: ({ text }) => (text.includes("_") ? text.replaceAll("_", "") : undefined),
    expression6: (node, render) => addition(node, render, kinds),
    expression7: (node, render) => typeCondition(node, relationships) ?? amongNodes(node, render),
    patternComprehension: (node, render) => withNulls(node, render, elements),
    functionInvocation: (node, render) => calls[functionName(node)]?.(argumentsOf(node), render, node, kinds),
    listItemsPredicate: predicate,
    returnItem: (node, render) => (returned.has(node) ? aliased(query, node, render) : undefined),
    returnItems: ({ children }) => {
      const names = children[0]?.text === "*" && children.length === 1 ? returnedNames(statement) : undefined;
      return names && names.length > 0 ? names.join(", ") : undefined;
    },
  };
  return renderWith(query, statement, rewritings);
}

const functionName = ({ children }: SyntaxNode): string => bareName(children[0]?.text ?? "").toLowerCase();
const argumentsOf = ({ children }: SyntaxNode): readonly SyntaxNode[] =>
  children.filter(({ rule }) => rule === "functionArgument");

type Call = (given: readonly SyntaxNode[], render: Render, node: SyntaxNode, kinds: Kinds) => string | undefined;

const calls: Readonly<Record<string, Call>> = {
  /** The sum of nothing is null here. */
  sum: ([of], render, { children }) => {
    const isDistinct = children.some(({ text }) => /^distinct$/i.test(text));
    return of && `coalesce(sum(${isDistinct ? "DISTINCT " : ""}${render(of)}), 0)`;
  },
  /** Half a step below zero is rounded away from zero here, and rounding to places, which does that in Neo4j too, is missing. */
  round: ([value, places], render) => {
    if (value && !places) return `floor((${render(value)}) + 0.5)`;
    const power = places && /^\d$/.test(places.text) ? `${10 ** Number(places.text)}.0` : undefined;
    return value && power && `(round((${render(value)}) * ${power}) / ${power})`;
  },
  /** A text with a fraction is null here. */
  tointeger: ([value], render, _node, kinds) => {
    if (!value || kindOf(value, kinds) === "number") return undefined;
    const of = render(value);
    return `coalesce(toInteger(${of}), toInteger(toFloat(${of})))`;
  },
  isempty: ([value], render) => value && `(size(${render(value)}) = 0)`,
  nullif: ([value, other], render) =>
    value && other && `(CASE WHEN (${render(value)}) = (${render(other)}) THEN null ELSE (${render(value)}) END)`,
};

/** A number before a text, or a list and a single value, are added up to null here. */
function addition({ children }: SyntaxNode, render: Render, kinds: Kinds): string | undefined {
  const [first, ...rest] = children;
  if (!first || rest.length === 0 || children.some(({ text }) => text === "-")) return undefined;
  let text = render(first);
  let kind = kindOf(first, kinds);
  for (const part of rest.filter(({ rule }) => rule !== undefined)) {
    const next = kindOf(part, kinds);
    text = added({ text, kind }, { text: render(part), kind: next });
    kind = sumOf(kind, next);
  }
  return text;
}

type Part = Readonly<{ text: string; kind: ValueKind | undefined }>;

const isSingle = (kind: ValueKind | undefined): boolean => kind !== undefined && kind !== "list";

function added(left: Part, right: Part): string {
  if (left.kind === "list" && isSingle(right.kind)) return `${left.text} + [${right.text}]`;
  if (isSingle(left.kind) && right.kind === "list") return `[${left.text}] + ${right.text}`;
  if (left.kind === "number" && right.kind === "text") return `toString(${left.text}) + ${right.text}`;
  return `${left.text} + ${right.text}`;
}

function sumOf(left: ValueKind | undefined, right: ValueKind | undefined): ValueKind | undefined {
  if (left === "list" || right === "list") return "list";
  if (left === "text" || right === "text") return "text";
  return left === right ? left : undefined;
}

/** Whether any, all or none is true of a list is unknown where it is unknown of the one that decides; here it is false. */
function predicate(node: SyntaxNode, render: Render): string | undefined {
  const [variable, list, condition] = rules(node);
  const kind = node.children[0]?.text.toLowerCase() ?? "";
  if (!variable || !list || !condition) return undefined;
  const [over, holds] = [render(list), render(condition)];
  if (kind === "single") return single(variable.text, over, holds);
  const some = (test: string): string => `any(${variable.text} IN ${over} WHERE ${test})`;
  const decisive = kind === "all" ? some(`NOT (${holds})`) : some(holds);
  const isTrue = kind === "any";
  return `(CASE WHEN ${decisive} THEN ${isTrue} WHEN (${over}) IS NULL OR ${some(`(${holds}) IS NULL`)} THEN null ELSE ${!isTrue} END)`;
}

function single(variable: string, over: string, holds: string): string {
  const count = `size([${variable} IN ${over} WHERE ${holds}])`;
  const isUnknown = `(${over}) IS NULL OR any(${variable} IN ${over} WHERE (${holds}) IS NULL)`;
  return `(CASE WHEN ${count} > 1 THEN false WHEN ${isUnknown} THEN null ELSE ${count} = 1 END)`;
}

/** Whether a node is among nodes(…) is always false here. */
function amongNodes({ children }: SyntaxNode, render: Render): string | undefined {
  const [left, comparison] = children;
  const [word, list] = comparison?.children ?? [];
  if (!left || !list || !/^in$/i.test(word?.text ?? "") || !/^nodes\([^()]*\)$/i.test(list.text)) return undefined;
  const one = `one_of_${list.text.replace(/\W/g, "_")}`;
  const of = render(left);
  return `(CASE WHEN ${of} IS NULL THEN null ELSE any(${one} IN ${render(list)} WHERE ${one} = ${of}) END)`;
}

/** Results that are null are left out here; inside a list they are kept. What is never null would lose itself in one. */
function withNulls(node: SyntaxNode, render: Render, elements: Elements): string | undefined {
  const stroke = node.children.findIndex(({ text }) => text === "|");
  const result = node.children[stroke + 1];
  if (stroke < 0 || !result || /^[{[]/.test(result.text) || givesElements(node, elements)) return undefined;
  const before = node.children.slice(0, stroke).filter((part) => part.end > part.start);
  return `[beyond_stroke IN ${before.map(render).join(" ")} | [${render(result)}]] | beyond_stroke[0]]`;
}

const relationshipNames = (statement: SyntaxNode): ReadonlySet<string> =>
  new Set(
    findRules([statement], "relationshipPattern").flatMap(({ children }) =>
      children.filter(({ rule }) => rule === "variable").map(({ text }) => text),
    ),
  );

/** `r:CONTACTED` as a condition is never true of a relationship here, and `n:A|B` is an error. */
function typeCondition({ children }: SyntaxNode, relationships: ReadonlySet<string>): string | undefined {
  const [left, comparison] = children;
  const labels = comparison?.children.find(({ rule }) => rule === "labelExpression4");
  if (!left || !labels) return undefined;
  const isRelationship = relationships.has(left.text);
  if (!isRelationship && !/[|&!]/.test(labels.text)) return undefined;
  const test = (label: string): string =>
    isRelationship
      ? `type(${left.text}) = '${label.replaceAll("`", "").replaceAll("'", "\\'")}'`
      : `${left.text}:${label}`;
  const text = labelPredicate(labels, test);
  return text === undefined ? undefined : `(${text})`;
}

/**
 * A result with an alias: beside an aggregate without one the engine returns the internal number of a node instead of the node,
 * without an error. The alias is what was written, so that the columns keep the names that Neo4j gives them.
 */
function aliased(query: string, item: SyntaxNode, render: Render): string | undefined {
  const [value, ...alias] = item.children;
  if (!value || alias.length > 0 || isPlainVariable(item)) return undefined;
  return `${render(value)} AS \`${query.slice(item.start, item.end).replace(/[`\s]+/g, " ")}\``;
}
