import type { EntityType } from "#schema/ontology.ts";
import type { LocalEntity } from "../document.ts";
import type { End, Scene } from "./ends.ts";
import type { Phrase } from "./grammar/phrase.ts";
import { addAlias, addNode } from "./nodes.ts";

/** How sure it is that "ein Kommissionssprecher" speaks for the one commission of the article. */
const sureness = 0.75;

const spokesperson =
  /^(Armee|Bahn|Bank|Behörden|Bistums|Botschafts|Bundeswehr|Fraktions|Feuerwehr|Firmen|Flughafen|Gerichts|Gewerkschafts|Hochschul|Justiz|Kanzleramts|Kirchen|Klinik|Koalitions|Kommissions|Konzern|Küstenwache|Militär|Ministeriums|Partei|Polizei|Regierungs|Senats|Sender|Stadt|Stiftungs|Universitäts|Unternehmens|Verbands|Vereins|Verlags)sprecher(?:in)?s?$/u;

/** First parts of compounds that are no noun with an s behind it. */
const bodies: Readonly<Record<string, string>> = {
  Behörden: "Behörde",
  Firmen: "Firma",
  Hochschul: "Hochschule",
  Kirchen: "Kirche",
};

/** "Ein Unternehmenssprecher wies das zurück": who speaks without a name stands for the body that the word says. */
export function spokenForEnd({ sheet, nodes }: Scene, phrase: Phrase, kinds: readonly EntityType[]): End | undefined {
  const { doc } = sheet;
  const body =
    kinds.includes("Organization") && phrase.kind === "noun" ? bodyIn(doc.tokens[phrase.head]!.text) : undefined;
  if (body === undefined || phrase.number === "pl" || isKnown(nodes, phrase)) return undefined;
  const [only, other] = namedBodies(doc.entities, body.toLowerCase());
  if (other !== undefined) return undefined;
  const { from, to, head } = phrase;
  const place = { type: "Organization", from, to, head, rule: "relate.spoken-for" } as const;
  const entity = only?.index ?? addNode(doc, nodes, { ...place, name: body, key: body.toLowerCase() });
  addAlias(nodes, entity, doc.text.slice(doc.tokens[from]!.start, doc.tokens[to - 1]!.end));
  return { entity, type: "Organization", certainty: sureness };
}

function bodyIn(word: string): string | undefined {
  const part = spokesperson.exec(word)?.[1];
  return part && (bodies[part] ?? part.replace(/s$/u, ""));
}

const isKnown = ({ entityOf }: Scene["nodes"], { mention }: Phrase): boolean =>
  mention !== undefined && entityOf[mention] !== undefined;

const known = new WeakMap<readonly LocalEntity[], Map<string, readonly LocalEntity[]>>();

/** Organizations of the article one of whose forms ends in the noun; each noun is looked for once. */
function namedBodies(entities: readonly LocalEntity[], noun: string): readonly LocalEntity[] {
  const byNoun = known.get(entities) ?? new Map<string, readonly LocalEntity[]>();
  known.set(entities, byNoun);
  const found =
    byNoun.get(noun) ??
    entities.filter(
      ({ type, name, aliases }) =>
        type === "Organization" && [name, ...aliases].some((form) => form.toLowerCase().endsWith(noun)),
    );
  byNoun.set(noun, found);
  return found;
}
