import { z } from "zod";
import { EntityType, Modality, RelationType } from "#schema/ontology.ts";

/** What a model is asked to answer for one part of an article. Ids hold within the answer only. */
export const Answer = z.object({
  entities: z.array(
    z.object({
      id: z.string(),
      type: EntityType,
      name: z.string().describe("as the article writes it, without title"),
      aliases: z.array(z.string()).describe("other names in the article that mean the same"),
    }),
  ),
  statements: z.array(
    z.object({
      type: RelationType,
      source: z.string().describe("id of an entity"),
      target: z.string().describe("id of an entity"),
      quote: z.string().describe("the sentence that says it, copied character by character"),
      trigger: z.string().describe("the word in the quote that carries the relation"),
      speaker: z.string().nullable().describe("id of the entity whose word it is, null for the article's own"),
      modality: Modality,
    }),
  ),
});
export type Answer = z.infer<typeof Answer>;
