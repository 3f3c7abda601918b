import type { Token } from "../document.ts";
import type { NameScene } from "./settle-names.ts";
import { tokensIn } from "./name-spans.ts";
import type { NameSpan } from "./name-spans.ts";

const national = {
  de: /^(?:deutsche|\p{Ll}+ische|Berliner|Wiener|Schweizer|Pariser|Moskauer|Londoner|Münchner|Hamburger|Kölner|Brüsseler|Kiewer)[nrms]?$/u,
  en: /^\p{Lu}\p{Ll}+(?:an|ian|ish|ese|i|ic|ch)$/u,
} as const;
const noNation =
  /^(?:polit|parlamentar|militär|islamist|terrorist|evangel|kathol|medizin|demokrat|europä|histor|techn|wirtschaftspolit|kommunist|sozialist|separatist|klass|dynam|strateg|akadem|elektron|zwi|fr|kr)ische?[nrms]?$/u;
const bodies = {
  de: /(?:regierung|armee|polizei|parlament|ministerium|botschaft|konsulat|staatsanwaltschaft|militär|luftwaffe|marine|geheimdienst|geheimdienste|verfassungsgericht|zentralbank|steuerfahndung|präsidialamt|behörden|streitkräfte)s?$/iu,
  en: /^(?:government|army|military|police|parliament|embassy|ministry|navy|authorities|Government|Army|Parliament|Embassy|Ministry)$/u,
} as const;

/** "Die griechische Regierung", "the Chinese government": an adjective of a country and a body that a state has one of. */
export function nationalBodies(spans: readonly NameSpan[], scene: NameScene): readonly NameSpan[] {
  const found = scene.tokens.filter((token) => isNationalBody(token, scene)).map((token) => bodyAt(token, scene));
  const named = tokensIn(spans);
  const fresh = found.filter(({ from }) => !named.has(from));
  const inside = new Set(
    fresh.flatMap(({ from, to }) => Array.from({ length: to - from - 1 }, (_, at) => from + 1 + at)),
  );
  return [...spans.filter(({ from, to }) => !(inside.has(from) && from === to - 1)), ...fresh];
}

const bodyAt = ({ index }: Token, scene: NameScene): NameSpan => ({
  from: index - 1,
  to: index + 1 + placeBehind(index, scene),
  type: "Organization",
  score: 0.8,
  rule: "national-body",
});

/** Tokens of "in Sanaa" behind a mission abroad: a state has many of them, and the place tells which. */
function placeBehind(head: number, { tokens, lexicon: { names } }: NameScene): number {
  const [mission, link, place] = tokens.slice(head, head + 3);
  if (mission === undefined || link === undefined || place?.sentence !== mission.sentence) return 0;
  const abroad = /(?:botschaft|konsulat|embassy|consulate)$/iu.test(mission.text) && link.text === "in";
  return abroad && names.place(place.text) !== undefined ? 2 : 0;
}

function isNationalBody(token: Token, { tokens, language, readable }: NameScene): boolean {
  const adjective = tokens[token.index - 1];
  if (adjective === undefined || adjective.sentence !== token.sentence || !readable.has(token.sentence)) return false;
  return bodies[language].test(token.text) && national[language].test(adjective.text) && !noNation.test(adjective.text);
}
