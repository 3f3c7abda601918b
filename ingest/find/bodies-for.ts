import type { Token } from "../document.ts";
import type { NameSpan } from "./name-spans.ts";
import type { NameScene } from "./settle-names.ts";

/** Bodies that are called by what they are for. */
const heads =
  /(?:^|\p{Ll})(?:[Aa]mt|[Ii]nstitut|[Mm]inisterium|[Aa]gentur|[Bb]ehörde|[Zz]entrum|[Gg]esellschaft|[Vv]erband|[Vv]erein|[Vv]ereinigung|[Gg]emeinschaft|[Ss]tiftung|[Kk]ommission|[Aa]usschuss|[Rr]at|[Aa]kademie|[Hh]ochschule|[Dd]irektion|[Ss]telle|[Bb]und|[Gg]erichtshof|[Ii]nitiative)(?:e?s|en|n)?$/u;
/** Reasons for praise or blame, which stand behind "für" without an article too. */
const reasons =
  /(?:fehler|versagen|schweigen|zögern|verhalten|verhältnisse|zustände|missstände|untätigkeit|verzögerung|versäumnis|vorgehen|einsatz|arbeit|engagement|hilfe|unterstützung|umgang|mängel|pannen)(?:e|en|er|s|se|n)?$/iu;

/** "Institut für Weltwirtschaft", "Bundesamt für Wehrbeschaffung": a body and the field that it is for, named without an article. */
export function bodiesFor(spans: readonly NameSpan[], { tokens, language, readable }: NameScene): readonly NameSpan[] {
  if (language !== "de") return spans;
  const byEnd = new Map(spans.map((span) => [span.to - 1, span]));
  const fresh = tokens.flatMap((token): NameSpan[] => {
    const { index, sentence } = token;
    if (!readable.has(sentence) || !heads.test(token.text)) return [];
    const to = endOfField(tokens, index);
    const whole = byEnd.get(index);
    if (to === undefined || (whole !== undefined && whole.type !== "Organization")) return [];
    return [{ from: whole?.from ?? index, to, type: "Organization", score: 0.8, rule: "body-for" }];
  });
  const isInside = ({ from, to }: NameSpan): boolean => fresh.some((span) => span.from <= from && to <= span.to);
  return [...spans.filter((span) => !isInside(span)), ...fresh];
}

/** Where "für Wehrbeschaffung" or "für Umwelt und Naturschutz" behind the body at `head` ends. */
function endOfField(tokens: readonly Token[], head: number): number | undefined {
  const at = (index: number): Token | undefined =>
    tokens[index]?.sentence === tokens[head]?.sentence ? tokens[index] : undefined;
  if (at(head + 1)?.text !== "für" || !isField(at(head + 2))) return undefined;
  return at(head + 3)?.text === "und" && isField(at(head + 4)) ? head + 5 : head + 3;
}

/** A noun in the singular; of several things one would rather be blamed. */
const isField = (token: Token | undefined): boolean =>
  token?.readings[0]?.pos === "NOUN" &&
  /^\p{Lu}\p{Ll}/u.test(token.text) &&
  !reasons.test(token.text) &&
  token.readings.some(({ pos, number }) => pos === "NOUN" && number !== "pl");
