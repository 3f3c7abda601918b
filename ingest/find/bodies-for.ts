import type { Token } from "../document.ts";
import { withWider } from "./name-spans.ts";
import type { NameSpan } from "./name-spans.ts";
import type { NameScene } from "./settle-names.ts";

/** Bodies that are called by what they are for. */
const heads =
  /(?:^|\p{Ll})(?:[Aa]mt|[Ii]nstitut|[Mm]inisterium|[Aa]gentur|[Bb]ehörde|[Zz]entrum|[Gg]esellschaft|[Vv]erband|[Vv]erein|[Vv]ereinigung|[Gg]emeinschaft|[Ss]tiftung|[Kk]ommission|[Aa]usschuss|[Rr]at|[Aa]kademie|[Hh]ochschule|[Dd]irektion|[Ss]telle|[Bb]und|[Gg]erichtshof|[Ii]nitiative|[Dd]epartement|[Ff]onds|[Rr]eferat|[Dd]ezernat)(?:e?s|en|n)?$/u;
/** Reasons for praise or blame, which stand behind "für" without an article too. */
const reasons =
  /(?:fehler|versagen|schweigen|zögern|verhalten|verhältnisse|zustände|missstände|untätigkeit|verzögerung|versäumnis|vorgehen|einsatz|arbeit|engagement|hilfe|unterstützung|umgang|mängel|pannen)(?:e|en|er|s|se|n)?$/iu;

/** "Institut für Weltwirtschaft", "Regierung in Peking": a body and the field that it is for, without an article, or the capital where it sits. */
export function bodiesFor(spans: readonly NameSpan[], scene: NameScene): readonly NameSpan[] {
  const { tokens, language, readable } = scene;
  if (language !== "de") return spans;
  const byEnd = new Map(spans.map((span) => [span.to - 1, span]));
  const fresh = tokens.flatMap((token): NameSpan[] => {
    const { index, sentence } = token;
    if (!readable.has(sentence)) return [];
    const to = heads.test(token.text)
      ? (endOfField(tokens, index) ?? endOfSeat(scene, index))
      : endOfSeat(scene, index);
    const whole = byEnd.get(index);
    if (to === undefined || (whole !== undefined && whole.type !== "Organization")) return [];
    return [{ from: whole?.from ?? index, to, type: "Organization", score: 0.8, rule: "body-for" }];
  });
  return withWider(spans, fresh);
}

/** Where "für Wehrbeschaffung" or "für Umwelt und Naturschutz" behind the body at `head` ends. */
function endOfField(tokens: readonly Token[], head: number): number | undefined {
  const at = (index: number): Token | undefined =>
    tokens[index]?.sentence === tokens[head]?.sentence ? tokens[index] : undefined;
  if (at(head + 1)?.text !== "für" || !isField(at(head + 2))) return undefined;
  return at(head + 3)?.text === "und" && isField(at(head + 4)) ? head + 5 : head + 3;
}

const seated = /^(?:Regierung|Führung|Machthaber|Behörden|\p{Lu}\p{Ll}*ministerium)$/u;

/** "die Regierung in Peking": the capital tells whose it is. */
function endOfSeat({ tokens, lexicon }: NameScene, head: number): number | undefined {
  const [body, link, seat] = tokens.slice(head, head + 3);
  const fits = body !== undefined && seat?.sentence === body.sentence && seated.test(body.text) && link?.text === "in";
  return fits && lexicon.names.capitalOf(seat.text) !== undefined ? head + 3 : undefined;
}

/** A noun in the singular; of several things one would rather be blamed. */
const isField = (token: Token | undefined): boolean =>
  token?.readings[0]?.pos === "NOUN" &&
  /^\p{Lu}\p{Ll}/u.test(token.text) &&
  !reasons.test(token.text) &&
  token.readings.some(({ pos, number }) => pos === "NOUN" && number !== "pl");
