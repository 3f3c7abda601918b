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

/** Functions without a namespace, in lower case. A function that somebody adds to a Neo4j server always has one. */
const plainFunctions = `
  abs acos all any asin atan atan2 avg btrim ceil char_length character_length coalesce collect cos cosh cot coth count date
  datetime degrees duration e elementid endnode exists exp floor haversin head id isempty isnan keys labels last left length
  localdatetime localtime log log10 lower ltrim max min nodes none normalize nullif percentilecont percentiledisc pi point
  properties radians rand randomuuid range relationships replace reverse right round rtrim sign sin single sinh size split sqrt
  startnode stdev stdevp substring sum tail tan tanh time timestamp toboolean tobooleanlist tobooleanornull tofloat
  tofloatlist tofloatornull tointeger tointegerlist tointegerornull tolower tostring tostringlist tostringornull toupper trim
  type upper valuetype
`;

/** Namespaces whose functions only make, cut or compare values. */
const valueNamespaces = ["date", "datetime", "localdatetime", "localtime", "time", "duration", "point", "vector"];

const allowedFunctions: ReadonlySet<string> = new Set(plainFunctions.trim().split(/\s+/));

/** @param name as written, without backticks and blanks */
export function isAllowedFunction(name: string): boolean {
  const parts = name.toLowerCase().split(".");
  const [first = "", second] = parts;
  if (parts.length === 1) return allowedFunctions.has(first);
  return parts.length === 2 && valueNamespaces.includes(first) && /^[a-z0-9_]+$/.test(second ?? "");
}
