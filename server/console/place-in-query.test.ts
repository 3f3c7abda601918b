import { expect, it } from "vitest";
import { AppError } from "#schema/errors.ts";
import { withPlaceIn } from "./place-in-query.ts";

const place = (query: string, written: string, line: number, column: number): unknown => {
  const error = new AppError("CYPHER_SYNTAX", 400, "No.", { details: { line, column, near: "x" } });
  return (withPlaceIn(query, written, error) as AppError).details;
};

it("tells a place in what the person wrote, whatever was changed around it", () => {
  const query = "MATCH (n)\nMATCH (m) RETURN x, n";
  const written = "MATCH (n:!Meta)\nMATCH (m:!Meta) RETURN x, n";
  expect(place(query, written, 2, 24)).toEqual({ line: 2, column: 18, near: "x" });
  expect(place(query, written, 1, 8)).toEqual({ line: 1, column: 8, near: "x" });
  // Between two changes, by counting words.
  expect(place(query, written, 2, 8)).toEqual({ line: 2, column: 8, near: "x" });
});

it("finds a word that stands there once, however often the engine got it", () => {
  expect(place("RETURN sum(a.x), b.y", "RETURN coalesce(b.z, sum(a.x)), coalesce(b.y, 0)", 1, 42)).toEqual({
    line: 1,
    column: 18,
    near: "x",
  });
});

it("tells no place rather than a wrong one", () => {
  expect(place("RETURN a + b + a", "RETURN coalesce(a, 0) + coalesce(a, 0) + a * c", 1, 34)).toEqual({ near: "x" });
});

it("leaves other errors as they are", () => {
  const error = new AppError("QUERY_TOO_SLOW", 504, "Slow.");
  expect(withPlaceIn("RETURN 1", "RETURN 2", error)).toBe(error);
  const thrown = new Error("x");
  expect(withPlaceIn("RETURN 1", "RETURN 2", thrown)).toBe(thrown);
});
