import { describe, expect, it } from "vitest";
import { articleId } from "#schema/derive-id.ts";
import { signatureOf, similarity } from "./signature.ts";
import { StoryIndex } from "./story-index.ts";

const sentences = Array.from(
  { length: 40 },
  (_, i) => `Satz ${i} handelt von Vorgang ${i * 7} im Ausschuss Nummer ${i * 3}.`,
);
const agency = sentences.join(" ");
const shortened = sentences.slice(0, 37).join(" ");
const other = sentences.map((sentence) => sentence.replace("handelt von", "streift kaum den")).join(" ");

const article = (text: string): { id: ReturnType<typeof articleId>; signature: string } => ({
  id: articleId({ text, title: "" }),
  signature: signatureOf(text),
});

describe("stories", () => {
  it("estimates how alike two texts are", () => {
    expect(similarity(signatureOf(agency), signatureOf(agency))).toBe(1);
    expect(similarity(signatureOf(agency), signatureOf(shortened))).toBeGreaterThan(0.75);
    expect(similarity(signatureOf(agency), signatureOf(other))).toBeLessThan(0.5);
  });

  it("puts a shortened copy of an agency text into its story and another text into its own", () => {
    const stories = new StoryIndex();
    const first = stories.storyOf(article(agency));
    expect(stories.storyOf(article(shortened))).toBe(first);
    expect(stories.storyOf(article(other))).not.toBe(first);
  });

  it("gives the same article the same story again", () => {
    const stories = new StoryIndex();
    const first = stories.storyOf(article(agency));
    stories.storyOf(article(shortened));
    expect(stories.storyOf(article(agency))).toBe(first);
  });
});
