import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { EntityType, Modality, RelationType, relationEnds } from "#schema/ontology.ts";

const samples = join(import.meta.dirname, "..", "samples");

const Gold = z.object({
  article: z.string(),
  entities: z.array(
    z.object({ id: z.string(), type: EntityType, name: z.string(), aliases: z.array(z.string()) }).loose(),
  ),
  statements: z.array(
    z.object({
      type: RelationType,
      source: z.string(),
      target: z.string(),
      accept: z.object({ source: z.array(z.string()).optional(), target: z.array(z.string()).optional() }).optional(),
      modality: Modality,
      attributedTo: z.array(z.string()).nullable(),
      evidence: z.array(z.string().min(1)).min(1),
    }),
  ),
});
type Gold = z.infer<typeof Gold>;

const golds: readonly Gold[] = readdirSync(join(samples, "gold")).map((file) =>
  Gold.parse(JSON.parse(readFileSync(join(samples, "gold", file), "utf8"))),
);
const articles = readdirSync(samples).filter((file) => /\.(md|txt|html)$/.test(file));

describe("the sample articles", () => {
  it("are all annotated", () => {
    expect(golds.map(({ article }) => article).sort()).toEqual([...articles].sort());
  });

  it("are read in both languages and all three formats", () => {
    const german = golds.filter(({ article }) => !/post|courier/.test(article));
    expect(german.length).toBeGreaterThanOrEqual(10);
    expect(golds.length - german.length).toBeGreaterThanOrEqual(4);
    expect(new Set(articles.map((file) => file.split(".").at(-1)))).toEqual(new Set(["md", "txt", "html"]));
  });

  it.each(golds.map((gold) => [gold.article, gold] as const))("are quoted word for word: %s", (file, gold) => {
    const text = readFileSync(join(samples, file), "utf8");
    for (const quote of gold.statements.flatMap(({ evidence }) => evidence)) expect(text).toContain(quote);
  });

  it.each(golds.map((gold) => [gold.article, gold] as const))("join ends that may be joined: %s", (_file, gold) => {
    const types = new Map(gold.entities.map(({ id, type }) => [id, type]));
    expect(types.size).toBe(gold.entities.length);
    for (const { type, source, target, accept, attributedTo } of gold.statements) {
      const ends = { source: [source, ...(accept?.source ?? [])], target: [target, ...(accept?.target ?? [])] };
      for (const id of ends.source) expect(relationEnds[type].source).toContain(types.get(id));
      for (const id of ends.target) expect(relationEnds[type].target).toContain(types.get(id));
      for (const id of attributedTo ?? []) expect(types.get(id), id).toMatch(/Person|Organization/);
    }
  });
});
