import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isAudience } from "./english-people.ts";
import type { Candidate } from "./frames/candidate.ts";
import type { Nodes } from "./nodes.ts";

/** How often a row was right on annotated articles, 0..1. */
export type RowPrecision = (row: string) => number;

/** Weight of the relation's mean beside a row's own counts: a row that fired eight times counts half. */
const prior = 8;

/**
 * Weight of what a row says of written items: they are easier than news, but tell rows apart. Of weights from 0 to 1 and priors
 * of 2, 4 and 8 these two are best on the held-out, and good on the reserved articles (log loss after a common shift).
 */
const writtenWeight = 0.3;

type Counts = { right: number; of: number };

/**
 * Reads the counts that the evaluation writes. What a row's own counts leave open is filled with the mean of its
 * relation and language, as named in the row's id ("de.denied.…"), and that with the mean of all rows.
 */
export function readPrecision(file = join(import.meta.dirname, "precision.tsv")): RowPrecision {
  const counts = new Map<string, Counts>();
  const add = (key: string, right: number, of: number): void => {
    const before = counts.get(key) ?? { right: 0, of: 0 };
    counts.set(key, { right: before.right + right, of: before.of + of });
  };
  for (const line of readFileSync(file, "utf8").split("\n").slice(1)) {
    const [row = "", ...counted] = line.split("\t");
    if (row === "") continue;
    const [right = 0, wrong = 0, writtenRight = 0, writtenWrong = 0] = counted.map(Number);
    const all = right + wrong + writtenWeight * (writtenRight + writtenWrong);
    for (const key of [row, kindOf(row), ""]) add(key, right + writtenWeight * writtenRight, all);
  }
  const shrunk = (key: string, towards: number): number => {
    const { right, of } = counts.get(key) ?? { right: 0, of: 0 };
    return (right + prior * towards) / (of + prior);
  };
  const mean = shrunk("", 0.5);
  return (row) => shrunk(row, shrunk(kindOf(row), mean));
}

/** "de.denied" of "de.denied.bestreiten". */
const kindOf = (row: string): string => row.split(".").slice(0, 2).join(".");

/** Messages to "the press" or "voters" are seldom contact between two who can be named. */
const unnamedAudience = 0.6;

/** A message to one body ("das Ministerium") is one more often, and so is a talk with people, who answer. */
const unnamedPartner = 0.9;

const shareOf = (name: string): number => (isAudience(name) ? unnamedAudience / 2 : unnamedAudience);

/** Precision of the row times how sure the ends are, 0..1 with two decimals. */
export function confidenceOf(candidate: Candidate, precision: RowPrecision, nodes: Nodes): number {
  const { row, certainty } = candidate;
  const share = row.relation === "CONTACTED" ? shareOfContact(candidate, nodes) : shareOfCritics(candidate, nodes);
  return Math.round(Math.min(1, precision(row.id) * certainty * share) * 100) / 100;
}

function shareOfContact({ row, target }: Candidate, { entities }: Nodes): number {
  const { unnamed, name = "" } = entities[target.entity] ?? {};
  if (unnamed !== true) return 1;
  const german = row.language === "de";
  if (target.type !== "Organization") return german && target.number !== "pl" ? unnamedPerson : 1;
  return german && (target.number === "sg" || isTalk(row)) ? unnamedPartner : shareOf(name);
}

/** Those whom somebody meets or talks with take part themselves. */
const isTalk = ({ reciprocal, target }: Candidate["row"]): boolean =>
  reciprocal === true || /(?:^| )pp:(?:mit|bei)(?: |$)/u.test(target);

/** "traf einen Anwalt aus Soest": in German one person without a name is meant as surely as one with a name. */
const unnamedPerson = 1.2;

/** In German the people who protest or accuse without a name are found more surely than their certainty tells. */
const unnamedCritics = 1.2;

function shareOfCritics({ row, source }: Candidate, { entities }: Nodes): number {
  const group = source.type === "Organization" && entities[source.entity]?.unnamed === true;
  return group && row.source !== "voice" && row.relation === "CRITICIZED" && row.language === "de" ? unnamedCritics : 1;
}
