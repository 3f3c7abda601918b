import { calledName, cypherFunctions } from "#schema/cypher-functions.ts";

/**
 * The rules of the parser's grammar that a query may be made of. Whatever is not here is refused, also what a later version of
 * the grammar brings. Rules that need a closer look are looked at in `check-tree.ts`.
 */
export const allowedGrammar: ReadonlySet<string> = new Set(
  `
  statementsOrCommands statementOrCommand preparsedStatement statement queryWithLocalDefinitions nextStatement regularQuery
  union singleQuery clause
  matchClause matchMode hint expandHintStep whereClause withClause unwindClause returnClause finishClause
  returnBody returnItems returnItem orderBy orderItem ascToken descToken skip limit
  callClause procedureName procedureArgument procedureResultItem subqueryClause subqueryScope
  patternList pattern anonymousPattern shortestPathPattern patternElement pathPatternPrefix nonNegativeIntegerSpecification
  pathMode groupToken pathToken pathPatternNonEmpty nodePattern parenthesizedPath quantifier relationshipPattern leftArrow
  arrowLine rightArrow pathLength properties
  dynamicAnyAllExpression labelExpression labelExpression4 labelExpression3 labelExpression2 labelExpression1 labelOrRelType nonEmptyNameList
  expression expression11 expression10 expression9 expression8 expression7 comparisonExpression6 normalForm expression6
  expression5 expression4 expression3 expression2 expression1 postFix property
  literal numberLiteral stringLiteral listLiteral map mapProjection mapProjectionElement propertyKeyName parameter
  parameterName variable caseExpression caseAlternative extendedCaseExpression extendedCaseAlternative extendedWhen countStar
  existsExpression countExpression collectExpression listComprehension patternComprehension listItemsPredicate
  normalizeFunction trimFunction patternExpression shortestPathExpression parenthesizedExpression functionInvocation
  functionName functionArgument namespace type typePart typeName typeNullability typeListSuffix
  symbolicNameString escapedSymbolicNameString unescapedSymbolicNameString unescapedSymbolicNameString_
  symbolicVariableNameString escapedSymbolicVariableNameString unescapedSymbolicVariableNameString preparserKeyword
  unescapedLabelSymbolicNameString unescapedLabelSymbolicNameString_
  `
    .trim()
    .split(/\s+/),
);

/** Namespaces whose functions only make, cut or compare values. */
const valueNamespaces = ["date", "datetime", "localdatetime", "localtime", "time", "duration", "point", "vector"];

/** Functions without a namespace, in lower case. A function that somebody adds to a Neo4j server always has one. */
const plainFunctions: ReadonlySet<string> = new Set(
  cypherFunctions.map((signature) => calledName(signature).toLowerCase()).filter((name) => !name.includes(".")),
);

/** @param name as written, without backticks and blanks */
export function isAllowedFunction(name: string): boolean {
  const parts = name.toLowerCase().split(".");
  const [first = "", second] = parts;
  if (parts.length === 1) return plainFunctions.has(first);
  return parts.length === 2 && valueNamespaces.includes(first) && /^[a-z0-9_]+$/.test(second ?? "");
}
