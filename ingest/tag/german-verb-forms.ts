import { prefer } from "./order-readings.ts";
import type { Draft } from "./draft.ts";

const modals: ReadonlySet<string> = new Set(["können", "müssen", "sollen", "wollen", "dürfen", "mögen"]);
const clauseStart = /^[,;:–—.!?„“"»«]$/u;

/** Decides between the forms that one German verb form can be: finite, infinitive, participle; first or third person. */
export function chooseGermanVerbForms(tokens: readonly Draft[]): readonly Draft[] {
  return tokens.map((token, at) => {
    if (token.pos !== "VERB" && token.pos !== "AUX") return token;
    return { ...token, readings: chooseForm(chooseThird(token, tokens, at), tokens, at) };
  });
}

function chooseThird(token: Draft, tokens: readonly Draft[], at: number): Draft {
  const near = tokens.slice(Math.max(0, at - 8), at + 9).map(({ text }) => text.toLowerCase());
  const spoken = near.includes("ich") || near.includes("wir") || near.includes("du");
  if (spoken) return token;
  const readings = prefer(
    token.readings,
    ({ form, person, pos }) => (pos === "VERB" || pos === "AUX") && (form !== "fin" || person === 3),
  );
  return { ...token, readings };
}

function chooseForm(token: Draft, tokens: readonly Draft[], at: number): Draft["readings"] {
  const { readings } = token;
  const own = readings.filter(({ pos }) => pos === token.pos);
  const options = new Set(own.map(({ form }) => form));
  if (options.size < 2) return readings;
  const form = expectedForm(token, tokens, at);
  return form === undefined
    ? readings
    : prefer(readings, (reading) => reading.pos === token.pos && reading.form === form);
}

type Form = "fin" | "inf" | "part" | "zu";

function expectedForm(token: Draft, tokens: readonly Draft[], at: number): Form | undefined {
  if (tokens[at - 1]?.text === "zu") return "inf";
  const governor = governing(tokens, at);
  if (governor === undefined) return "fin";
  if (modals.has(governor) || governor === "lassen") return "inf";
  const hasParticiple = token.readings.some(({ form }) => form === "part");
  if (hasParticiple) return "part";
  return governor === "werden" ? "inf" : undefined;
}

/** Lemma of the auxiliary that this verb depends on within its clause: the next word, or an earlier finite one. */
function governing(tokens: readonly Draft[], at: number): string | undefined {
  const next = auxiliary(tokens[at + 1]);
  if (next !== undefined) return next;
  for (let back = at - 1; back >= 0; back -= 1) {
    const token = tokens[back] as Draft;
    if (clauseStart.test(token.text)) return undefined;
    const lemma = auxiliary(token);
    if (lemma !== undefined) return lemma;
    if (token.pos === "SCONJ") return undefined;
  }
  return undefined;
}

const helpers: ReadonlySet<string> = new Set([...modals, "sein", "haben", "werden", "lassen"]);

function auxiliary(token: Draft | undefined): string | undefined {
  const lemma = token?.readings[0]?.lemma ?? "";
  return (token?.pos === "AUX" || token?.pos === "VERB") && helpers.has(lemma) ? lemma : undefined;
}
