import { describe, expect, it } from "vitest";
import { openStages } from "../pipeline.ts";
import type { Related } from "../document.ts";
import { relate } from "./relate.ts";

const stages = openStages();

const read = (text: string, language: "de" | "en" = "de"): Related =>
  relate(stages({ text: `Notiz.\n\n${text}`, title: "Notiz.", language }), () => 1);

/** Statements as "TYPE source > target (modality, speaker)". */
const said = ({ claims, entities }: Related): string[] =>
  claims.map(({ type, source, target, modality, speaker }) => {
    const by = speaker === undefined ? "" : `, ${entities[speaker]?.name}`;
    return `${type} ${entities[source]?.name} > ${entities[target]?.name} (${modality}${by})`;
  });

describe("relate", () => {
  it("gives the whole sentence as evidence, character by character", () => {
    const sentence = "Präsidentin Ana Costa telefonierte am Dienstag mit Kanzler Jonas Keller.";
    const related = read(`${sentence} Danach regnete es.`);
    expect(related.claims.map(({ start, end }) => related.text.slice(start, end))).toEqual([sentence]);
  });

  it("tells source from target in a passive", () => {
    expect(said(read("Minister Karl Voss wurde am Montag von Präsidentin Ana Costa scharf kritisiert."))).toEqual([
      "CRITICIZED Ana Costa > Karl Voss (asserted)",
    ]);
  });

  it("takes a meeting that is still to come for planned", () => {
    expect(said(read("Kanzler Jonas Keller will am Freitag Präsidentin Ana Costa treffen."))).toEqual([
      "CONTACTED Jonas Keller > Ana Costa (planned)",
    ]);
  });

  it("takes a meeting that did not take place for negated", () => {
    expect(said(read("Kanzler Jonas Keller traf Präsidentin Ana Costa nicht."))).toEqual([
      "CONTACTED Jonas Keller > Ana Costa (negated)",
    ]);
  });

  it("takes hearsay for alleged", () => {
    expect(said(read("Kanzler Jonas Keller soll Präsidentin Ana Costa getroffen haben."))).toEqual([
      "CONTACTED Jonas Keller > Ana Costa (alleged)",
    ]);
  });

  it("names the one whose word it is", () => {
    expect(
      said(read("Laut der Abgeordneten Lena Brandt traf Kanzler Jonas Keller die Präsidentin Ana Costa.")),
    ).toEqual(["CONTACTED Jonas Keller > Ana Costa (asserted, Lena Brandt)"]);
  });

  it("says nothing where nobody is said to have accused", () => {
    expect(said(read("Minister Karl Voss wird Untätigkeit vorgeworfen."))).toEqual([]);
  });

  it("reads one sentence of 50,000 characters and a flood of names in bounded time", () => {
    const started = Date.now();
    read(`Minister Karl Voss traf ${"und immer wieder, wie es hieß, ".repeat(1600)}niemanden.`);
    read(Array.from({ length: 2000 }, (_, i) => `Anna Muster${i}`).join(", "));
    expect(Date.now() - started).toBeLessThan(60_000);
  }, 120_000);
});
