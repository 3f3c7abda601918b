import type { End, Scene } from "./ends.ts";
import { extentOf } from "./events.ts";
import type { Phrase } from "./grammar/phrase.ts";
import { lemmaOf } from "./grammar/token-reading.ts";
import { addAlias } from "./nodes.ts";
import { placeBehind } from "./unnamed.ts";

/** "der Landesverband der Hebammen", "das Ministerium in Niamey": a body that a common noun names is called with what follows it as well. */
export function rememberFullerForm({ sheet, nodes }: Scene, phrase: Phrase, { entity, type }: End): void {
  const { tokens, text, language } = sheet.doc;
  const { head, to, mention } = phrase;
  const word = tokens[head]!;
  if (language !== "de" || type !== "Organization" || mention === undefined || to !== head + 1) return;
  if (!commonBody.test(lemmaOf(word)) || nodes.entities[entity]?.name.includes(" ") !== false) return;
  const end = Math.max(extentOf(sheet, phrase).to, placeBehind(sheet, phrase, to));
  if (end > to) addAlias(nodes, entity, text.slice(word.start, tokens[end - 1]!.end).replace(/\s+/gu, " "));
}

/** Nouns for bodies of which there is more than one. */
const commonBody =
  /(?:verband|verein|vorstand|ministerium|behörde|amt|gericht|regierung|kommission|ausschuss|rat|botschaft|fraktion|gewerkschaft|kammer|gemeinde|stiftung|polizei|staatsanwaltschaft|universität|klinik|leitung|verwaltung)$/iu;
