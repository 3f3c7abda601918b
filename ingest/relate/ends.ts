import type { EntityType } from "#schema/ontology.ts";
import type { Token } from "../document.ts";
import type { Group } from "./grammar/arguments.ts";
import type { Phrase } from "./grammar/phrase.ts";
import { isOpenInNumber } from "./grammar/noun-number.ts";
import { lemmaOf, lower, posOf } from "./grammar/token-reading.ts";
import type { Sheet } from "./grammar/sheet.ts";
import type { Nodes } from "./nodes.ts";
import { eventFor } from "./events.ts";
import { groupNoun, looksLikePeople } from "./people-nouns.ts";
import { addNode, onlyBearer } from "./nodes.ts";
import { bearerOf } from "./bearer-behind.ts";
import { withoutCounted } from "./counted-names.ts";
import { rememberFullerForm } from "./fuller-form.ts";
import { demonstrativeEnds } from "./demonstratives.ts";
import { ownWordEnds } from "./own-words.ts";
import { bothEnds, pluralEnds } from "./plural-ends.ts";
import { spokenForEnd } from "./spokespeople.ts";
import { speakingEnds } from "./speaking-pronoun.ts";
import { unnamedEnds } from "./unnamed-pronoun.ts";
import { unnamedEnd } from "./unnamed.ts";

/** Kinds of those who can act and speak. */
export const actors = ["Person", "Organization"] as const;

/** One end of a statement, with how sure it is that this is meant (0..1). */
export type End = Readonly<{
  entity: number;
  certainty: number;
  type: EntityType;
  /** Of who or what has no name: one or several. */
  number?: "sg" | "pl";
}>;

/** Whose word something is, with how that was found. */
export type Voice = Readonly<{
  entity: number;
  how: string;
  /** The word of a sentence before goes on. */
  carried?: true;
  /** Nothing says that they speak but that reported speech follows: enough for whose word it is, not for what they deny. */
  inferred?: true;
  /** Phrases that say what they speak of: "sagte X über den Beschluss". */
  about?: Readonly<{ scene: Scene; group: Group }>;
}>;

export type Scene = Readonly<{
  sheet: Sheet;
  nodes: Nodes;
  /** Whose word a clause of the sheet is; undefined where it is the article's own or stays open. */
  voice: (clause: number) => Voice | undefined;
  /** The sentence before in the same paragraph, without what is quoted in it. */
  before?: Scene;
  /** The first thing that is quoted in the same sentence. */
  quoted?: () => Scene | undefined;
}>;

/** "ein Sprecher der Regierung" speaks for the government; "Kreise der CDU" are the CDU. */
const standIns =
  /^(?:sprecher(?:in)?|vertreter(?:in(?:nen)?)?|unterhändler(?:in(?:nen)?)?|negotiators?|mitglied(?:er)?|kreise?n?|reihen|seiten?|teile?|spitze|führung|politiker|offizielle|büro|lager|umfeld|spokes(?:person|man|woman)|representatives?|officials?|members?|office|leaders?|parts?|thousands|hundreds|dozens|tausende|hunderte|dutzende|majority|mehrheit|group|gruppe)$/iu;

/** "Their report faulted the ministry": what somebody has written speaks for them. */
const writings =
  /^(?:reports?|statements?|letters?|editorials?|resolutions?|motions?|complaints?|lawsuits?|petitions?)$/u;

/** Who or what the members of a group are. */
export function endsOf(scene: Scene, whole: Group, kinds: readonly EntityType[]): End[] {
  const group = withoutCounted(scene.sheet, whole);
  const ends = group.flatMap((index) => {
    const phrase = scene.sheet.phrases[index]!;
    // "Karl Meier, an activist, author and candidate": roles in a row are one person's more often than several people's.
    if (group.length > 1 && !isBetween(scene, group) && isOneOfSeveralRoles(scene, phrase)) return [];
    const both = bothEnds(scene, phrase, kinds, (where, one) => knownEnd(where, one, kinds));
    if (both !== undefined && (both.length > 0 || phrase.kind === "noun")) return both;
    return endOf(scene, phrase, kinds) ?? pronounEnds(scene, phrase, kinds);
  });
  return [...new Map(ends.map((end) => [end.entity, end])).values()];
}

/** "zwischen Vorstand und Betriebsrat": these are always two. */
const isBetween = ({ sheet }: Scene, group: Group): boolean =>
  /^(?:zwischen|between)$/u.test(sheet.phrases[group[0]!]!.preposition ?? "");

/** Pronouns that the earlier stages left open. */
function pronounEnds(scene: Scene, phrase: Phrase, kinds: readonly EntityType[]): readonly End[] {
  const several = pluralEnds(scene, phrase, (before, members) => endsOf(before, members, kinds));
  if (several.length > 0) return several;
  const speaking = speakingEnds(scene, phrase, (members) => endsOf(scene, members, kinds));
  if (speaking.length > 0) return speaking;
  const own = ownWordEnds(scene, phrase);
  if (own.length > 0) return own;
  const pointed = demonstrativeEnds(scene, phrase, kinds, (place, one) =>
    endOf(place, one, ["Person", "Organization"]),
  );
  return pointed.length > 0 ? pointed : unnamedEnds(scene, phrase, (before, members) => endsOf(before, members, kinds));
}

/** A role without a definite article of its own: what "der Sprecher und die Ministerin" name are two, and so are bodies. */
const isOneOfSeveralRoles = (scene: Scene, phrase: Phrase): boolean =>
  phrase.kind === "noun" &&
  !isSeveral(scene, phrase) &&
  !isBody(scene, phrase) &&
  (isOpenRole(scene, phrase) || isBareNoun(scene, phrase)) &&
  !/^(?:der|die|das|den|dem|the|(?:sein|ihr)e?[rmn]?)$/u.test(lower(scene.sheet.doc.tokens[phrase.from]!));

/** "Betriebsrat und Geschäftsführung": one body is never the other. */
const isBody = ({ sheet: { doc }, nodes }: Scene, { mention, head }: Phrase): boolean =>
  doc.language === "de" &&
  mention !== undefined &&
  (nodes.mentions[mention]?.type === "Organization" || board.test(lemmaOf(doc.tokens[head]!)));

/** What a person may be called that sits on it, too; the body is meant more often. */
const board =
  /^(?:(?:orchester|landes|bundes|partei|kreis|bezirks|vereins|kirchen|gemeinde|orts|fraktions|verbands|stiftungs|konzern|gesamt)?vorstand|aufsichtsrat|(?:gesamt|zentral|konzern|euro)?betriebsrat|personalrat|beirat|stiftungsrat|presserat|ethikrat)$/iu;

/** "Karl Meier, an activist, radio show host and candidate": English says who does it with an article. */
const isBareNoun = ({ sheet: { doc } }: Scene, { mention, from }: Phrase): boolean =>
  doc.language === "en" && mention === undefined && posOf(doc.tokens[from]!) === "NOUN";

const isOpenRole = ({ nodes }: Scene, { mention }: Phrase): boolean =>
  mention !== undefined && nodes.mentions[mention]?.type === "Person" && nodes.entityOf[mention] === undefined;

export function endOf(scene: Scene, phrase: Phrase, kinds: readonly EntityType[]): End | undefined {
  if (phrase.kind === "relative") return antecedentEnd(scene, phrase, kinds);
  return (
    namedBeside(scene, phrase, kinds) ??
    bearerOf(scene, phrase, (name) => knownEnd(scene, name, kinds)) ??
    knownEnd(scene, phrase, kinds) ??
    knownByName(scene, phrase, kinds) ??
    viaApposition(scene, phrase, kinds) ??
    viaTitle(scene, phrase, kinds) ??
    viaStandIn(scene, phrase, kinds) ??
    spokenForEnd(scene, phrase, kinds) ??
    newEnd(scene, phrase, kinds)
  );
}

function antecedentEnd(scene: Scene, phrase: Phrase, kinds: readonly EntityType[]): End | undefined {
  const antecedent = scene.sheet.antecedentOf.get(phrase.index);
  const found = antecedent === undefined ? undefined : endOf(scene, scene.sheet.phrases[antecedent]!, kinds);
  return found && { ...found, certainty: found.certainty * 0.9 };
}

/** A node that no earlier stage knows: an unnamed role or group, else an event. */
const newEnd = (scene: Scene, phrase: Phrase, kinds: readonly EntityType[]): End | undefined =>
  unresolvedRole(scene, phrase, kinds) ??
  unnamedGroup(scene, phrase, kinds) ??
  (kinds.includes("Event") ? eventFor(scene, phrase) : undefined);

const isActor = (type: EntityType | undefined): boolean => type === "Person" || type === "Organization";

function knownEnd(scene: Scene, phrase: Phrase, kinds: readonly EntityType[]): End | undefined {
  const { nodes } = scene;
  if (phrase.mention === undefined) return undefined;
  const entity = nodes.entityOf[phrase.mention];
  const type = entity === undefined ? undefined : nodes.entities[entity]?.type;
  if (entity === undefined || type === undefined || !kinds.includes(type) || !isActor(type)) return undefined;
  const { kind, score } = nodes.mentions[phrase.mention]!;
  const end = {
    entity,
    type,
    certainty: (kind === "name" ? 1 : kind === "role" ? 0.9 : 0.8) * Math.max(0.65, Math.min(1, score)),
  };
  rememberFullerForm(scene, phrase, end);
  return end;
}

/** A name that was recognised elsewhere in the article and has one bearer only. */
function knownByName({ sheet, nodes }: Scene, phrase: Phrase, kinds: readonly EntityType[]): End | undefined {
  const known = phrase.mention === undefined ? undefined : nodes.entityOf[phrase.mention];
  if (phrase.kind === "pronoun" || (known !== undefined && nodes.entities[known]?.type !== "Event")) return undefined;
  const word = sheet.doc.tokens[phrase.head]!.text;
  if (!/^\p{Lu}/u.test(word) || phrase.to - phrase.from > 3) return undefined;
  const only = onlyBearer(nodes, word, kinds);
  return only && { entity: only.index, type: only.type, certainty: 0.85 };
}

function viaApposition(scene: Scene, phrase: Phrase, kinds: readonly EntityType[]): End | undefined {
  const explaining = [...scene.sheet.appositionOf].find(([, explained]) => explained === phrase.index)?.[0];
  const other = explaining === undefined ? undefined : scene.sheet.phrases[explaining];
  const end = other === undefined ? undefined : knownEnd(scene, other, kinds);
  return end && { ...end, certainty: end.certainty * 0.9 };
}

/** "Der Generalsekretär des Verbandes (VDA), Karl Meier, sagte": the name behind a role says whose it is here. */
function namedBeside(scene: Scene, phrase: Phrase, kinds: readonly EntityType[]): End | undefined {
  const role = phrase.mention === undefined ? undefined : scene.nodes.mentions[phrase.mention];
  if (role?.kind !== "role" || role.type !== "Person") return undefined;
  const end = viaApposition(scene, phrase, kinds);
  return end?.type === "Person" ? end : undefined;
}

/** Where an event may be meant, a report is one; else who says something in it is its author. */
const standsIn = (head: Token, kinds: readonly EntityType[]): boolean =>
  standIns.test(lemmaOf(head)) ||
  standIns.test(lower(head)) ||
  (!kinds.includes("Event") && writings.test(lower(head)));

function viaStandIn(scene: Scene, phrase: Phrase, kinds: readonly EntityType[]): End | undefined {
  const head = scene.sheet.doc.tokens[phrase.head]!;
  if (!standsIn(head, kinds)) return undefined;
  if (phrase.possessor !== undefined) return ofMention(scene, phrase.possessor, kinds);
  const next = scene.sheet.phrases[phrase.index + 1];
  if (next?.after !== phrase.index || !belongs(next)) return undefined;
  const known = knownEnd(scene, next, kinds);
  const end = known ?? (isOfSeveral(head, next) ? undefined : unresolvedRole(scene, next, kinds));
  return end && { ...end, certainty: end.certainty * 0.85 };
}

/** "Politiker aus anderen Parteien" stand for themselves. */
const isOfSeveral = ({ text }: Token, { number }: Phrase): boolean => /^politiker$/iu.test(text) && number === "pl";

/** "Secretary of State Marco Rubio": the name that closes a title of several words bears it. */
function viaTitle(scene: Scene, phrase: Phrase, kinds: readonly EntityType[]): End | undefined {
  const next = scene.sheet.phrases[phrase.index + 1];
  if (next?.after !== phrase.index || next.preposition !== "of" || next.mention === undefined) return undefined;
  const { type, kind, from } = scene.nodes.mentions[next.mention]!;
  return type === "Person" && kind === "name" && from > next.from && isOpenRole(scene, phrase)
    ? knownEnd(scene, next, kinds)
    : undefined;
}

const belongs = ({ genitive, preposition = "" }: Phrase): boolean =>
  genitive || /^(?:von|of|for|aus|für|from)$/u.test(preposition);

export function ofMention({ sheet, nodes }: Scene, mention: number, kinds: readonly EntityType[]): End | undefined {
  const entity = nodes.entityOf[mention] ?? openBody(sheet, nodes, mention);
  const type = entity === undefined ? undefined : nodes.entities[entity]?.type;
  if (entity === undefined || type === undefined || !kinds.includes(type)) return undefined;
  return { entity, type, certainty: nodes.mentions[mention]!.kind === "pronoun" ? 0.75 : 0.95 };
}

/** "die syrische Regierung", "the Biden campaign": a role that nobody else in the article bears, told apart by what stands with it. */
function unresolvedRole(scene: Scene, phrase: Phrase, kinds: readonly EntityType[]): End | undefined {
  const { nodes } = scene;
  if (phrase.mention === undefined || nodes.entityOf[phrase.mention] !== undefined || phrase.kind !== "noun")
    return undefined;
  // "von keinem Buchhalter": nobody is meant.
  if (/^kein(?:e[nmrs]?)?$/iu.test(scene.sheet.doc.tokens[phrase.from]!.text)) return undefined;
  const type = roleType(scene, phrase, nodes.mentions[phrase.mention]!.type);
  return type === "Event" || !kinds.includes(type)
    ? undefined
    : unnamedEnd(scene, phrase, type, "relate.unresolved-role");
}

/** Several people who act together are a group, and so is a board. */
export function roleType(scene: Pick<Scene, "sheet">, phrase: Phrase, mentioned: EntityType): EntityType {
  const { tokens } = scene.sheet.doc;
  const several =
    isSeveral(scene, phrase) ||
    // "ein Betriebsrat aus Steyr" is one man on it.
    (board.test(lemmaOf(tokens[phrase.head]!)) && !/^eine?[mnrs]?$/iu.test(tokens[phrase.from]!.text)) ||
    isCouncil(scene, phrase);
  return mentioned === "Person" && several ? "Organization" : mentioned;
}

/** "der Rat der Magistratur": with an article and a genitive it is no adviser. */
const isCouncil = ({ sheet: { doc, phrases } }: Pick<Scene, "sheet">, { index, from, head }: Phrase): boolean =>
  doc.language === "de" &&
  /^Rate?s?$/u.test(doc.tokens[head]!.text) &&
  /^d(?:er|es|em|en)$/iu.test(doc.tokens[from]!.text) &&
  phrases[index + 1]?.after === index &&
  phrases[index + 1]?.genitive === true;

/** "Datenschützer warnen": in German one of them would have an article. */
const isSeveral = ({ sheet: { doc } }: Pick<Scene, "sheet">, { number, from, head }: Phrase): boolean =>
  number === "pl" ||
  (number === undefined && doc.language === "de" && from === head && isOpenInNumber(doc.tokens[head]!));

/** "The opposition's accusations": a body that no earlier stage made a node of. */
function openBody({ doc }: Sheet, nodes: Nodes, index: number): number | undefined {
  const mention = nodes.mentions[index];
  if (mention === undefined || mention.kind !== "role" || mention.type !== "Organization") return undefined;
  const { head, to, type } = mention;
  const name = doc.text.slice(doc.tokens[head]!.start, doc.tokens[to - 1]!.end);
  return addNode(doc, nodes, {
    type,
    name,
    from: head,
    to,
    head,
    key: name.toLowerCase(),
    rule: "relate.unresolved-role",
  });
}

/** "Menschenrechtler", "die Demonstranten": people who act without a name of their own. */
function unnamedGroup({ sheet, nodes }: Scene, phrase: Phrase, kinds: readonly EntityType[]): End | undefined {
  if (phrase.kind !== "noun" || phrase.mention !== undefined) return undefined;
  const head = sheet.doc.tokens[phrase.head]!;
  const people = looksLikePeople(head, sheet.doc.language, phrase.number) && !kinds.includes("Event");
  const type = people ? "Organization" : groupNoun(head, sheet.doc.language, phrase.number);
  if (type === undefined || !kinds.includes(type)) return undefined;
  return unnamedEnd({ sheet, nodes }, phrase, type, "relate.unnamed-group");
}
