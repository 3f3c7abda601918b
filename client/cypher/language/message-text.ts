import i18next from "i18next";
import { keywords } from "#schema/syntax-problems.ts";
import { meantKeyword } from "./quick-fix.ts";

/** Sentences of Neo4j, its parser and the embedded engine that people meet, by the text that says the same in the reader's language. */
const known = [
  ["variable", /^(?:Variable `([^`]+)` not defined|Undefined variable '([^']+)')/],
  ["noReturn", /^Query cannot conclude with /],
  ["beginning", /^Expected any of CYPHER, EXPLAIN/],
  ["meant", /^(?:Unrecognized keyword|Unexpected token)\. Did you mean ([^?]+)\?/],
  ["types", /^Type mismatch: expected (.+) but was (.+)$/s],
  ["sameColumn", /^(?:Multiple result columns with the same name|duplicate column name)/],
  ["unionColumns", /^All (?:sub queries in an UNION|UNION branches) must (?:have|return) the same/],
  ["alias", /^Expression in (\w+) must be aliased/],
  ["aggregateHere", /^(?:Invalid use of aggregating function|Aggregate function) '?(\w+)/],
  ["aggregateInside", /^Can't use aggregate functions inside of/],
  [
    "grouping",
    /^(?:Aggregation column contains implicit grouping|In a (?:WITH|RETURN) with (?:DISTINCT|an aggregation))/,
  ],
  ["notEqual", /^Unknown operation '!='/],
  [
    "rowCount",
    /^(?:Invalid input\. '.*' is not a valid value\.|invalid value type: SKIP|negative limit|.*for SKIP\/LIMIT)/s,
  ],
  ["rowVariable", /^It is not allowed to refer to variables in (\w+)/],
  ["openText", /^Failed to parse string literal/],
  ["openName", /^Failed to parse escaped literal/],
  ["openComment", /^Failed to parse comment/],
  ["patternVariable", /^PatternExpressions are not allowed to introduce new variables: '(.+)'/],
  ["exists", /^The property existence syntax/],
  ["tooLarge", /^(?:integer|floating point number) is too large|^(?:Integer|Float) literal/],
  ["callScope", /^CALL subquery without a variable scope clause/],
  ["shadow", /^Variable in subquery is shadowing .*\(the shadowing variable is: (\w+)\)/s],
  ["zero", /^(?:\/ by zero|division by zero)/],
  ["dateText", /^Text cannot be parsed to an? (\w+)/],
  ["dateValue", /^Invalid value for (\w+) \(valid values ([^)]+)\): (.+)$/],
  ["functionInput", /^Invalid input for function '(\w+)\(\)': Expected an? (.+), got: (.+)$/s],
  ["operands", /^Cannot (?:add|subtract|multiply|divide) `(\w+)` and `(\w+)`/],
  ["numbers", /^(?:(\w+)\(.*\) can only handle numerical|invalid value type: (\w+) takes numbers)/s],
  ["yielded", /^(?:Unknown procedure output: `([^`]+)`|YIELD column '([^']+)')/],
  ["noFunction", /^(?:Unknown function '([^']+)'|.*[Ff]unction '([^']+)' (?:is unknown|not found|does not exist))/],
  ["negative", /^Cannot handle negative/],
  ["order", /^(?:\w+: )?`ORDER BY`, `SKIP` and `LIMIT` can only|^RETURN can only be used at the end/],
  ["parameters", /^Expected parameter\(s\): (.+)$/],
] as const;

const unexpected = /^Invalid input '([^]*?)'(?:: expected ([^]*))?$/;
const expected = /^Expected (?:any of )?([^]+)$/;

/** What Neo4j or the embedded engine says about a query, in the reader's language; undefined where the sentence is unknown. */
export function messageText(message: string): string | undefined {
  const sentence = message.trim().replace(/\.$/, "");
  const [, token, list] = unexpected.exec(sentence) ?? [];
  if (token !== undefined) return unexpectedText(token, list);
  for (const [id, pattern] of known) {
    const found = pattern.exec(sentence);
    if (!found) continue;
    const [a, b, c] = found.slice(1).filter((part) => part !== undefined);
    return i18next.t(`cypher.messages.${id}`, { a: inWords(a), b: inWords(b), c: c ?? "" });
  }
  const alone = expected.exec(sentence)?.[1];
  return alone === undefined ? undefined : i18next.t("cypher.messages.expected", { list: fewOf(alone) });
}

const inWords = (part = ""): string => part.replaceAll(" or ", ` ${i18next.t("cypher.or")} `);

/** What cannot stand there, what was probably meant, or the few things of many that can stand there in a query that reads. */
function unexpectedText(token: string, list = ""): string {
  const what = i18next.t(token === "" ? "cypher.problems.end" : "cypher.problems.unexpected", { found: token });
  const meant = meantKeyword(token);
  if (meant !== undefined) return `${what} ${i18next.t("cypher.unknown.nearest", { name: meant })}`;
  const few = fewOf(list);
  return few === "" ? what : `${what} ${i18next.t("cypher.messages.expected", { list: few })}`;
}

/** Parts of a query that the parser names, by their English name; all others are signs and words of Cypher. */
const parts = {
  "an expression": "expression",
  "a graph pattern": "pattern",
  "a parameter": "parameter",
  "a variable name": "name",
  "an identifier": "name",
  "a string": "text",
  "a node label / rel type": "label",
  "a procedure name": "procedure",
} as const;
const isPart = (name: string): name is keyof typeof parts => Object.hasOwn(parts, name);

const most = 4;

/** The likeliest of what a parser expects: parts of a query, signs, and the words of one that reads, in this order. */
function fewOf(list: string): string {
  const all = [...list.matchAll(/'([^']+|')'|([^',]+?)(?=, | or |$)/g)].map(([, sign, part = ""]) => ({
    sign,
    part: part.replace(/^(?:,? or |, )/, "").trim(),
  }));
  const named = all.flatMap(({ part }) => (isPart(part) ? [i18next.t(`cypher.parts.${parts[part]}`)] : []));
  const signs = all.flatMap(({ sign = "" }) => (/^\W+$/.test(sign) && sign !== "," ? [`'${sign}'`] : []));
  const words = all.flatMap(({ sign = "" }) =>
    keywords.includes(sign) || /^(?:AS|BY|IS|THEN|END)$/.test(sign) ? [sign] : [],
  );
  const few = [...new Set([...named, ...signs, ...words])].slice(0, most);
  return few.length < 2 ? few.join("") : `${few.slice(0, -1).join(", ")} ${i18next.t("cypher.or")} ${few.at(-1)}`;
}
