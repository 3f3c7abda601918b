import { describe, expect, it } from "vitest";
import type { StatementView } from "#schema/graph.ts";
import { bySource, testimony } from "./testimony.ts";

let next = 0;
const statement = (over: Partial<Record<keyof StatementView, unknown>>): StatementView =>
  ({
    id: `sta_${(next++).toString(16).padStart(16, "0")}`,
    type: "CONTACTED",
    articleId: "art_1",
    outlet: "Elbkurier",
    articleTitle: "Ein Treffen",
    publishedAt: "2017-07-10",
    story: "sto_1",
    modality: "asserted",
    start: 0,
    ...over,
  }) as StatementView;

describe("testimony", () => {
  it("puts who says it and who denies it on two sides", () => {
    const { says, denies, other } = testimony("CONTACTED", [
      statement({}),
      statement({ modality: "alleged" }),
      statement({ modality: "negated", articleId: "art_2" }),
      statement({ type: "DENIED", articleId: "art_3" }),
      statement({ type: "CRITICIZED" }),
    ]);
    expect(says.statements).toBe(2);
    expect(
      denies.stories.flatMap(({ first, copies }) => [first, ...copies].map(({ articleId }) => articleId)).sort(),
    ).toEqual(["art_2", "art_3"]);
    expect([...other]).toEqual([["CRITICIZED", 1]]);
  });

  it("does not take a denial that was itself denied for a denial", () => {
    const { denies, other } = testimony("CONTACTED", [statement({ type: "DENIED", modality: "negated" })]);
    expect(denies.statements).toBe(0);
    expect(other.get("DENIED")).toBe(1);
  });

  it("counts copies of one story once", () => {
    const { says } = testimony("CONTACTED", [
      statement({ articleId: "art_1", story: "sto_1" }),
      statement({ articleId: "art_2", story: "sto_1", outlet: "Main-Depesche" }),
      statement({ articleId: "art_3", story: "sto_2" }),
    ]);
    expect(says.sources).toBe(3);
    expect(says.stories).toHaveLength(2);
  });

  it("shows the article that had a story first, and the copies under it", () => {
    const { says } = testimony("CONTACTED", [
      statement({ articleId: "copy", publishedAt: "2017-07-11" }),
      statement({ articleId: "first", publishedAt: "2017-07-10" }),
      statement({ articleId: "undated", publishedAt: undefined }),
    ]);
    expect(says.stories.map(({ first }) => first.articleId)).toEqual(["first"]);
    expect(says.stories[0]!.copies.map(({ articleId }) => articleId)).toEqual(["copy", "undated"]);
  });

  it("names speakers before outlets, each once, and for a denial who denies", () => {
    const { says, denies } = testimony("CONTACTED", [
      statement({}),
      statement({ attributedToName: "Clara Lind" }),
      statement({ attributedToName: "Clara Lind", articleId: "art_2" }),
      statement({ type: "DENIED", sourceName: "Jonas Berg", outlet: "Kreisblatt" }),
    ]);
    expect(says.voices).toEqual(["Clara Lind", "Elbkurier"]);
    expect(denies.voices).toEqual(["Jonas Berg"]);
  });
});

describe("bySource", () => {
  it("shows the newest article first and its statements in the order of the text", () => {
    const sources = bySource([
      statement({ articleId: "old", publishedAt: "2016-06" }),
      statement({ articleId: "new", publishedAt: "2017-07-11", start: 90 }),
      statement({ articleId: "new", publishedAt: "2017-07-11", start: 10 }),
      statement({ articleId: "undated", publishedAt: undefined }),
    ]);
    expect(sources.map(({ articleId }) => articleId)).toEqual(["new", "old", "undated"]);
    expect(sources[0]!.statements.map(({ start }) => start)).toEqual([10, 90]);
  });
});
