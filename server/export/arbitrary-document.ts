import fc from "fast-check";
import { articleId, entityId, statementId, storyId } from "#schema/derive-id.ts";
import { ExportDocument } from "#schema/export-document.ts";
import { mergeLimits } from "#schema/merge.ts";
import { hostileTexts } from "./hostile-document.ts";
import { EntityType, Modality, RelationType } from "#schema/ontology.ts";

const anyText = fc.oneof(
  fc.constantFrom(...hostileTexts),
  fc.string({ maxLength: 20 }),
  fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 12 }).map((units) => String.fromCharCode(...units)),
);
const someText = anyText.map((text) => text || "x");
const maybe = <T, K extends string>(key: K, value: fc.Arbitrary<T>) =>
  fc.option(value, { nil: undefined }).map((given) => (given === undefined ? {} : ({ [key]: given } as Record<K, T>)));
const partialDate = fc.constantFrom("1999", "2016-06", "2016-06-09", "2024-02-29");
const number = fc.double({ min: 0, max: 1, noNaN: true }).map((value) => value + 0);
const instant = fc.constantFrom("2026-11-25T20:00:00Z", "2026-11-25T20:00:00.123Z");
const url = fc.constantFrom("https://a.example/?q=1&b=%22", "http://b.example/=1#'x");

const merged = (...parts: fc.Arbitrary<object>[]) =>
  fc.tuple(...parts).map((all) => Object.assign({}, ...all) as object);

const node = (index: number) =>
  fc.constantFrom(...EntityType.options).chain((type) =>
    merged(
      fc.record({
        id: fc.constant(entityId(type, String(index))),
        type: fc.constant(type),
        name: someText,
        aliases: fc.array(anyText, { maxLength: 3 }),
        degree: fc.nat(),
        articles: fc.nat(),
      }),
      maybe("description", anyText),
      maybe("date", partialDate),
      fc
        .option(fc.array(anyText, { minLength: 1, maxLength: 3 }), { nil: undefined })
        .map((names) =>
          names === undefined
            ? {}
            : { memberNames: names, members: names.map((_name, at) => entityId(type, `${index} ${at}`)) },
        ),
    ),
  );

const article = (index: number) =>
  merged(
    fc.record({
      id: fc.constant(articleId({ url: String(index) })),
      title: anyText,
      source: anyText,
      publishedAtFrom: fc.constantFrom("front-matter", "none"),
      language: fc.constantFrom("de", "en", "other"),
      story: fc.constant(storyId(String(index))),
      extractor: anyText,
      ingestedAt: instant,
    }),
    maybe("url", url),
    maybe("author", anyText),
    maybe("file", anyText),
    maybe("correctedAt", partialDate),
    maybe("publishedAt", partialDate),
  );

const bundle = (ends: object) =>
  merged(
    fc.record({
      statements: fc.integer({ min: 1, max: 99 }),
      articles: fc.integer({ min: 1, max: 99 }),
      stories: fc.integer({ min: 1, max: 99 }),
      contested: fc.boolean(),
      modalities: fc.dictionary(fc.constantFrom(...Modality.options), fc.integer({ min: 1, max: 9 }), {
        noNullPrototype: true,
      }),
      confidence: number,
    }),
    fc.constant(ends),
    maybe("first", partialDate),
    maybe("last", partialDate),
  );

type Ends = Readonly<{ type: RelationType; source: string; target: string }>;

const statement = (ends: Ends, index: number) => {
  const from = articleId({ url: "0" });
  const id = statementId({
    ...(ends as Pick<Parameters<typeof statementId>[0], "type" | "source" | "target">),
    articleId: from,
    start: index,
    end: index + 1,
  });
  return merged(
    fc.record({
      id: fc.constant(id),
      articleId: fc.constant(from),
      quote: someText,
      start: fc.constant(index),
      end: fc.constant(index + 1),
      trigger: anyText,
      modality: fc.constantFrom(...Modality.options),
      confidence: number,
      rule: someText,
      articleTitle: anyText,
      story: fc.constant(storyId("0")),
      language: anyText,
      sourceName: anyText,
      targetName: anyText,
    }),
    fc.constant(ends),
    maybe("attributedTo", fc.constant(ends.target)),
    maybe("attributedToName", anyText),
    maybe("publishedAt", partialDate),
    maybe("eventDate", partialDate),
    maybe("outlet", anyText),
    maybe("url", anyText),
  );
};

const notesOn = (node: string, { type, source, target }: Ends) =>
  fc.record({ [node]: anyText, [`${type}:${source}:${target}`]: anyText });

const merge = (into: string, from: string) =>
  merged(
    fc.record({
      id: fc.constant("mrg_0123456789abcdef"),
      into: fc.record({ id: fc.constant(into), name: anyText }),
      from: fc.tuple(fc.record({ id: fc.constant(from), name: anyText })),
      at: instant,
    }),
    maybe(
      "note",
      anyText.map((text) => text.slice(0, mergeLimits.note)),
    ),
  );

/** Documents that the schema accepts, every text in them hostile or random; statements stand in the order of their bundles. */
export const arbitraryDocument: fc.Arbitrary<ExportDocument> = fc
  .tuple(...[0, 1, 2].map(node))
  .chain((nodes) => {
    const ids = nodes.map((one) => (one as { id: string }).id);
    const pairs = RelationType.options.map((type, index) => ({
      type,
      source: ids[index]!,
      target: ids[(index + 1) % 3]!,
    }));
    const evidence = fc.boolean();
    return evidence.chain((given) =>
      merged(
        maybe("description", anyText),
        maybe("notes", notesOn(ids[0]!, pairs[0]!)),
        maybe("merges", fc.tuple(merge(ids[0]!, ids[1]!))),
        fc.record({
          format: fc.constant("beleg-graph"),
          version: fc.constant(1),
          generatedAt: instant,
          title: anyText,
          evidence: fc.constant(given),
          nodes: fc.constant(nodes),
          bundles: fc.tuple(...pairs.map(bundle)),
          statements: given
            ? fc.tuple(...pairs.flatMap((ends) => [0, 1].map((index) => statement(ends, index))))
            : fc.constant([]),
          articles: given ? fc.tuple(...[0, 1].map(article)) : fc.constant([]),
          positions: fc.record({ [ids[0]!]: fc.record({ x: number, y: number.map((value) => -1 - value) }) }),
        }),
      ),
    );
  })
  .map((candidate) => ExportDocument.parse(candidate));
