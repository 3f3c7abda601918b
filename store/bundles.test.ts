import { describe, expect, it } from "vitest";
import { anna, bert, nordwerk } from "./contract-fixtures.ts";
import { articleGraph, contacted, criticized, denied } from "./builders.ts";
import type { Said } from "./builders.ts";
import { bundles } from "#schema/bundles.ts";
import type { BundleRow } from "#schema/statement-outline.ts";

const rowsOf = (says: readonly Said[], title = "T", publishedAt = "2024-01-02"): BundleRow[] => {
  const { article, statements } = articleGraph({ title, publishedAt, says });
  return statements.map((statement) => ({ ...statement, story: article.story }));
};
const contestedOf = (says: readonly Said[]): boolean[] => bundles(rowsOf(says)).map(({ contested }) => contested);

describe("bundles", () => {
  it("counts statements, articles and stories of one type and direction, each statement once", () => {
    const rows = [
      ...rowsOf([contacted(anna, bert), contacted(anna, bert)]),
      ...rowsOf([contacted(anna, bert)], "U", "2023"),
    ];
    expect(bundles([...rows, ...rows])).toEqual([
      {
        type: "CONTACTED",
        source: anna.id,
        target: bert.id,
        statements: 3,
        articles: 2,
        stories: 2,
        contested: false,
        modalities: { asserted: 3 },
        first: "2023",
        last: "2024-01-02",
        confidence: 0.9,
      },
    ]);
  });
  it("are contested by a negated statement, for a contact also in the other direction", () => {
    expect(contestedOf([contacted(anna, bert), contacted(anna, bert, { modality: "negated" })])).toEqual([true]);
    expect(contestedOf([contacted(anna, bert), contacted(bert, anna, { modality: "negated" })])).toEqual([true, true]);
    expect(contestedOf([criticized(anna, bert), criticized(bert, anna, { modality: "negated" })])).toEqual([
      false,
      false,
    ]);
    expect(
      contestedOf([contacted(anna, bert, { modality: "planned" }), contacted(anna, bert, { modality: "negated" })]),
    ).toEqual([false]);
  });
  it("are contested when one end denies the other, but a denial is not contested by itself", () => {
    const found = bundles(rowsOf([criticized(anna, nordwerk), denied(nordwerk, anna)]));
    expect(Object.fromEntries(found.map(({ type, contested }) => [type, contested]))).toEqual({
      CRITICIZED: true,
      DENIED: false,
    });
    expect(contestedOf([criticized(anna, nordwerk), denied(nordwerk, anna, { modality: "negated" })])).toEqual([
      false,
      false,
    ]);
  });
  it("come in the order of source, target and type, whatever the order of the rows", () => {
    const rows = rowsOf([criticized(anna, bert), contacted(bert, anna), contacted(anna, bert)]);
    expect(bundles(rows.toReversed())).toEqual(bundles(rows));
  });
});
