import type { CypherNotice } from "#schema/api.ts";
import { graphSchema } from "#schema/graph-schema.ts";
import { nearest } from "#schema/nearest.ts";
import { bareName } from "./bare-name.ts";
import { findRules } from "./find-rules.ts";
import type { SyntaxNode } from "./syntax-tree.ts";

const labels: readonly string[] = [...graphSchema.labels, graphSchema.sharedLabel];
const types: readonly string[] = graphSchema.relationshipTypes;
const properties: readonly string[] = [
  ...graphSchema.entityProperties,
  ...graphSchema.statementProperties,
  ...graphSchema.articleProperties,
  ...graphSchema.mentionProperties,
  ...graphSchema.keptProperties,
];

const known = { label: labels, relation: types, property: properties } as const;

/**
 * Notices about names that the graph does not know: such a query runs, and finds nothing there, which is hard to tell from a true
 * answer. Each names the nearest that is known.
 */
export function unknownNames(statement: SyntaxNode): readonly CypherNotice[] {
  const notices = new Map<string, CypherNotice>();
  const note = (kind: Kind, name: string, names: readonly string[]): void => {
    if (names.includes(name)) return;
    const meant = nearest(name, names);
    const advice = meant === undefined ? "" : ` Did you mean ${meant}?`;
    notices.set(`${kind} ${name}`, {
      rule: `unknown-${kind}`,
      message: `Beleg knows no ${words[kind]} ${name}.${advice}`,
      name,
      ...(meant !== undefined && { nearest: meant }),
    });
  };
  for (const [kind, name] of namesIn(statement)) note(kind, name, known[kind]);
  return [...notices.values()].slice(0, most);
}

type Kind = "label" | "relation" | "property";
const words: Readonly<Record<Kind, string>> = { label: "label", relation: "relationship", property: "property" };
/** More would hide the answer. */
const most = 5;

/** Names of labels and relationship types in patterns, and of properties of what patterns name. */
function namesIn(statement: SyntaxNode): readonly (readonly [Kind, string])[] {
  const nodes = findRules([statement], "nodePattern");
  const hops = findRules([statement], "relationshipPattern");
  const elements = new Set([...nodes, ...hops].flatMap((part) => variableOf(part) ?? []));
  const inMaps = [...nodes, ...hops].flatMap(({ children }) =>
    children.filter(({ rule }) => rule === "properties").flatMap((map) => findRules([map], "propertyKeyName")),
  );
  return [
    ...nodes.flatMap((node) => typesOf(node).map((name) => ["label", name] as const)),
    ...hops.flatMap((hop) => typesOf(hop).map((name) => ["relation", name] as const)),
    ...inMaps.map(({ text }) => ["property", bareName(text)] as const),
    ...propertiesOf(statement, elements).map((name) => ["property", name] as const),
  ];
}

const variableOf = ({ children }: SyntaxNode): string | undefined =>
  children.find(({ rule }) => rule === "variable")?.text;

const typesOf = ({ children }: SyntaxNode): readonly string[] =>
  findRules(
    children.filter(({ rule }) => rule === "labelExpression"),
    "labelExpression1",
  ).flatMap(({ children: [only] }) => (only?.rule === "symbolicNameString" ? bareName(only.text) : []));

/** `n.name` where n is a node or a relationship of a pattern. */
const propertiesOf = (statement: SyntaxNode, elements: ReadonlySet<string>): readonly string[] =>
  findRules([statement], "expression2").flatMap(({ children: [base, first] }) => {
    const property = first?.children[0];
    const isElement = base !== undefined && elements.has(base.text);
    return isElement && property?.rule === "property" ? bareName(property.text.slice(1)) : [];
  });
