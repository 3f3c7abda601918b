import type { Related, Resolved } from "../document.ts";
import { claimsOf } from "./claims.ts";
import type { Judged } from "./claims.ts";
import { confidenceOf, readPrecision } from "./confidence.ts";
import type { RowPrecision } from "./confidence.ts";
import type { Scene, Voice } from "./ends.ts";
import type { Candidate } from "./frames/candidate.ts";
import { matchNoun } from "./frames/match-noun.ts";
import { matchVerb } from "./frames/match-verb.ts";
import { sheetsOf } from "./grammar/sheet.ts";
import type { Sheet } from "./grammar/sheet.ts";
import { lemmaOf } from "./grammar/token-reading.ts";
import { nodesOf } from "./nodes.ts";
import type { Nodes } from "./nodes.ts";
import { calledInNominative } from "./nominative.ts";
import { anyVerbRowsOf, nounRowsOf, verbRowsOf } from "./rows/rows.ts";
import { voicesOf } from "./voices.ts";
import { withoutUnused } from "./without-unused.ts";

/** Below this confidence nothing is said: a wrong edge about somebody does more harm than a missing one. */
const threshold = 0.43;

let known: RowPrecision | undefined;

/** The counts are read once, when the first article comes. */
const measured = (): RowPrecision => (known ??= readPrecision());

/** Adds the statements that the text makes, and the events and unnamed groups that they need. */
export function relate(doc: Resolved, precision: RowPrecision = measured(), least: number = threshold): Related {
  const nodes = nodesOf(doc);
  const scenes = scenesOf(doc, nodes, (sheet, clause) => voices(sheet, clause));
  const voices = voicesOf(scenes);
  const candidates = scenes.flatMap((scene) => candidatesIn(scene));
  const judged = candidates.map((candidate): Judged => {
    const voice = voices(candidate.sheet, candidate.clause);
    return { candidate, confidence: confidenceOf(candidate, precision, nodes), ...(voice !== undefined && { voice }) };
  });
  const { mentions, entities, entityOf } = nodes;
  const claims = claimsOf(judged.filter(({ confidence }) => confidence >= least));
  return calledInNominative(withoutUnused({ ...doc, mentions, entities, entityOf, claims }, doc.entities.length));
}

function scenesOf(doc: Resolved, nodes: Nodes, voices: (sheet: Sheet, clause: number) => Voice | undefined): Scene[] {
  let before: Scene | undefined;
  const quotedIn = new Map<number, Scene>();
  return sheetsOf(doc).map((sheet): Scene => {
    const { sentence, quotation } = sheet;
    const last = before?.sheet.sentence;
    const near = last?.index === sentence.index - 1 && last.block === sentence.block && quotation === undefined;
    const voice = (clause: number): Voice | undefined => voices(sheet, clause);
    const quoted = (): Scene | undefined => quotedIn.get(sentence.index);
    const scene = { sheet, nodes, voice, quoted, ...(near && before && { before }) };
    if (quotation === undefined) before = withoutBefore(scene);
    else if (quoted() === undefined) quotedIn.set(sentence.index, scene);
    return scene;
  });
}

/** Nobody looks back further than one sentence, so none is held on to for longer. */
const withoutBefore = ({ sheet, nodes, voice }: Scene): Scene => ({ sheet, nodes, voice });

export function candidatesIn(scene: Scene): Candidate[] {
  const { sheet } = scene;
  const { language, tokens } = sheet.doc;
  const byVerb = sheet.predicates.flatMap((predicate) =>
    [...predicate.lemmas.flatMap((lemma) => verbRowsOf(language, lemma)), ...anyVerbRowsOf(language)].flatMap((row) =>
      matchVerb(scene, predicate, row),
    ),
  );
  const byNoun = sheet.phrases.flatMap((phrase) => {
    const head = tokens[phrase.head]!;
    return nounRowsOf(language, lemmaOf(head), head.text).flatMap((row) => matchNoun(scene, phrase, row));
  });
  return [...byVerb, ...byNoun];
}
