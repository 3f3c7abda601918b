import { describe, expect, it } from "vitest";
import { triggerParts } from "./trigger-parts.ts";

const marked = (quote: string, trigger: string): string =>
  triggerParts(quote, trigger)
    .map(({ text, trigger: is }) => (is ? `[${text}]` : text))
    .join("");

describe("triggerParts", () => {
  it("marks both parts of a separable verb", () => {
    expect(marked("Er wies die Vorwürfe zurück.", "wies … zurück")).toBe("Er [wies] die Vorwürfe [zurück].");
  });

  it("marks the word itself rather than the same letters inside another", () => {
    expect(marked("Auf Vorhaltungen warf er ihr Lügen vor.", "warf … vor")).toBe(
      "Auf Vorhaltungen [warf] er ihr Lügen [vor].",
    );
    expect(marked("Umtrafo: sie traf ihn.", "traf")).toBe("Umtrafo: sie [traf] ihn.");
  });

  it("leaves the quote whole when its trigger is not in it", () => {
    expect(marked("Ein Satz.", "kritisierte")).toBe("Ein Satz.");
    expect(marked("Ein Satz.", "")).toBe("Ein Satz.");
  });
});
