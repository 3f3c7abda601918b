import { describe, expect, it } from "vitest";
import { shorten } from "./shorten.ts";

describe("shortening a name", () => {
  it("leaves a short one alone", () => expect(shorten("Sergej Lawrow", 20)).toBe("Sergej Lawrow"));
  it("says by an ellipsis that something is missing", () => expect(shorten("a".repeat(10_000), 5)).toBe("aaaa…"));
  it("does not cut a character in two", () => expect(shorten("👩‍🚀👩‍🚀😀😀😀😀", 3)).not.toMatch(/[\uD800-\uDBFF]…$/));
});
