import type { CypherNotice } from "#schema/api.ts";
import type { SyntaxProblem } from "#schema/syntax-problems.ts";
import { checkParameters } from "./check-parameters.ts";
import { checkText } from "./check-text.ts";
import { checkTree } from "./check-tree.ts";
import { commonMistake } from "./common-mistakes.ts";
import { adaptToEmbedded } from "./embedded/adapt.ts";
import { hideOwnNodes } from "./hide-own-nodes.ts";
import { parametersOf } from "./parameters-of.ts";
import { asWritten } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";
import { placeIn } from "./syntax-fault.ts";
import type { SyntaxFault } from "./syntax-fault.ts";
import { readSyntax } from "./syntax-tree.ts";
import { unknownNames } from "./unknown-names.ts";

export type Question = Readonly<{
  query: string;
  params: Readonly<Record<string, unknown>>;
  engine: "embedded" | "neo4j";
}>;

/** What may be run, or why nothing may. Plain data, so that it can leave a worker thread. */
export type Verdict =
  | Readonly<{ query: string; notices: readonly CypherNotice[] }>
  | Readonly<{ refusal: Refusal }>
  | Readonly<{ fault: SyntaxFault }>;

/** The layers that need no database: text, parameters, syntax tree, and what the engine would get wrong. */
export function judge({ query, params, engine }: Question): Verdict {
  const early = checkText(query) ?? checkParameters(params);
  if (early) return { refusal: early };
  const tree = readSyntax(query);
  if (tree.fault) return { fault: tree.fault };
  const [statement] = tree.statements;
  if (!statement) return { fault: { problem: "empty", line: 1, column: 1 } };
  const refusal = checkTree(tree, params);
  if (refusal) return refused(asWritten(refusal, query), query);
  const mistake = commonMistake(query, statement);
  if (mistake) return { fault: mistake };
  const missing = parametersOf(statement).find(({ name }) => !Object.hasOwn(params, name));
  if (missing) return { fault: { problem: "parameter", found: missing.name, ...placeIn(query, missing.start) } };
  if (engine === "neo4j") return { query: hideOwnNodes(query, statement), notices: unknownNames(statement) };
  const adapted = adaptToEmbedded(query, statement, params);
  return "refusal" in adapted ? adapted : { ...adapted, notices: [...adapted.notices, ...unknownNames(statement)] };
}

/** What the parser takes and Neo4j does not have here is a mistake, and no part of Cypher that is forbidden. */
function refused(refusal: Refusal, query: string): Verdict {
  const what = refusal.details?.["what"];
  if (refusal.rule !== "construct" || typeof what !== "string") return { refusal };
  const problem = misplaced[what.slice(0, "GROUP BY".length).toUpperCase()];
  if (problem === undefined) return { refusal };
  return { fault: { problem, ...placeIn(query, Math.max(0, query.indexOf(what))) } };
}

const misplaced: Readonly<Record<string, SyntaxProblem>> = { "GROUP BY": "no-group-by", "ORDER BY": "order-behind" };
