import type { RefusalRule } from "#schema/refusal-texts.ts";

/** Texts that keep a parser busy by their length or depth alone. */
export const wideAttacks: readonly (readonly [RefusalRule, string])[] = [
  ["query-length", `RETURN '${"a".repeat(10_000)}'`],
  ["nesting", `RETURN ${"(".repeat(3000)}1${")".repeat(3000)}`],
  ["nesting", `RETURN ${"[x IN ".repeat(150)}y${"]".repeat(150)}`],
  ["nesting", `RETURN ${"any(x IN ".repeat(100)}y${")".repeat(100)}`],
  // Neo4j's own parser takes minutes for these, and nothing can stop it.
  ["too-complex", `RETURN ${"NOT ".repeat(1000)}true AS a`],
  ["too-complex", `MATCH (n:${"!".repeat(1000)}Person) RETURN n`],
  ["too-complex", `MATCH (n) RETURN n${".a".repeat(1000)} AS a`],
  ["too-complex", `MATCH (n) RETURN n${"[0]".repeat(1000)} AS a`],
  ["too-complex", `RETURN ${"1^".repeat(4000)}1 AS a`],
  ["too-complex", `MATCH (n) WHERE ${"n.a AND ".repeat(1200)}n.b RETURN n`],
  ["too-complex", `MATCH ${"()--".repeat(1500)}() RETURN 1 AS a`],
  ["too-complex", `MATCH (a) WHERE (a)${"--()".repeat(1500)} RETURN a`],
  ["too-complex", `MATCH ${`${"()--".repeat(40)}(), `.repeat(10)}() RETURN 1 AS a`],
];
