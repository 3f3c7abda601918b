import type { Token } from "../document.ts";
import type { NameSpan } from "./name-spans.ts";
import type { NameScene } from "./settle-names.ts";

/** Acronyms of things, times, offices and illnesses: no bodies. */
const noBodies =
  /^(?:CEO|CFO|COO|CTO|MEP|MdB|MdL|AIDS|HIV|DNA|DNS|RNA|COVID|SARS|MERS|GDP|BIP|GPS|DVD|CCTV|SUV|LKW|PKW|UFO|WLAN|USB|SMS|MMS|PDF|URL|VPN|GMT|UTC|EST|EDT|PDT|PST|CET|MEZ|MESZ|BST|USD|EUR|GBP|VAT|FAQ|LGBT|LGBTQ|LGBTQI|ISS|ESM|CETA|TTIP|NAFTA|START|SALT|AKW|ICE|TGV|UKW|PCR|IQ|ID|OK|TV|PC|IT|AI|KI|UK|US|USA|UAE|UdSSR|USSR|DDR|GDR|BRD|NRW|NSW|DUI|NFL|NBA)$/u;

/** "the NTSB", "das BKA": capitals behind a definite article that no list and no weights know, with no noun behind them; and "ver.di", whose dot the weights do not know. */
export function acronyms(taken: ReadonlySet<number>, { tokens, readable, lexicon }: NameScene): readonly NameSpan[] {
  return tokens.flatMap((token): readonly NameSpan[] => {
    const { index } = token;
    if (taken.has(index) || !readable.has(token.sentence)) return [];
    const listed = /\p{L}\.\p{L}/u.test(token.text) && lexicon.names.organizationKey(token.text) !== undefined;
    if (!listed && !isAcronym(tokens, token)) return [];
    const found = { from: index, to: index + 1, type: "Organization" } as const;
    return [listed ? { ...found, score: 0.9, rule: "listed-name" } : { ...found, score: 0.6, rule: "acronym" }];
  });
}

function isAcronym(tokens: readonly Token[], { text, index, sentence }: Token): boolean {
  if (!/^\p{Lu}{3,6}$/u.test(text) || noBodies.test(text)) return false;
  const [before, next] = [tokens[index - 1], tokens[index + 1]];
  if (before?.sentence !== sentence || !/^(?:the|der|die|das|dem|des)$/iu.test(before.text)) return false;
  return !(next?.sentence === sentence && /^(?:NOUN|PROPN|NUM|ADJ)$/u.test(next.readings[0]?.pos ?? ""));
}
