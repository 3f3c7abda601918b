import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { NoteKey } from "#schema/note.ts";
import type { SavedView, ViewId } from "#schema/saved-view.ts";
import { checksum } from "../checksum.ts";
import { anna, bert, eraseAll, graphs } from "../contract-fixtures.ts";
import type { FreshStore } from "../contract-fixtures.ts";
import type { Keeper } from "../graph-store.ts";

const viewId = (digit: string): ViewId => `view_${digit.repeat(16)}` as ViewId;

const view = (digit: string, changed: Partial<SavedView["head"]> = {}): SavedView => ({
  head: {
    id: viewId(digit),
    name: `Ansicht ${digit}`,
    note: "",
    frozen: false,
    nodes: 2,
    edges: 1,
    createdAt: "2026-01-01T00:00:00.000Z",
    changedAt: `2026-01-0${digit}T00:00:00.000Z`,
    ...changed,
  },
  body: {
    look: "nodes=x",
    nodes: [
      { id: anna.id, name: anna.name },
      { id: bert.id, name: bert.name },
    ],
    edges: [{ type: "CONTACTED", source: anna.id, target: bert.id }],
  },
});

/** What every engine must do alike with what people keep. */
export function keeperContract(openFreshStore: () => Promise<FreshStore>): void {
  let fresh: FreshStore;
  let keeper: Keeper;
  beforeAll(async () => {
    fresh = await openFreshStore();
    keeper = fresh.store.keeper;
    await fresh.store.writer.write(graphs);
  });
  afterAll(() => fresh.dispose());

  describe("views", () => {
    it("are listed changed last first, and each comes back as it was put", async () => {
      expect(await keeper.views({})).toEqual([]);
      for (const digit of ["1", "3", "2"]) await keeper.putView(view(digit));
      expect((await keeper.views({})).map(({ id }) => id)).toEqual(["3", "2", "1"].map(viewId));
      expect(await keeper.view({ id: viewId("2") })).toEqual(view("2"));
      expect(await keeper.view({ id: viewId("9") })).toBeUndefined();
    });
    it("are replaced under their id, and removed for good", async () => {
      await keeper.putView(view("2", { name: "Anders", deletedAt: "2026-02-02T00:00:00.000Z" }));
      expect(await keeper.view({ id: viewId("2") })).toMatchObject({ head: { name: "Anders" } });
      await keeper.removeView(viewId("2"));
      await keeper.removeView(viewId("2"));
      expect((await keeper.views({})).map(({ id }) => id)).toEqual(["3", "1"].map(viewId));
    });
    it("keep any text, and megabytes of it", async () => {
      const name = "\u0000 '; DROP \u202e😀\n`$x`\\";
      const look = `${name} ${"ä".repeat(900_000)}`;
      const hostile = { ...view("4", { note: name }), body: { ...view("4").body, look } };
      await keeper.putView(hostile);
      expect(await keeper.view({ id: viewId("4") })).toEqual(hostile);
    });
  });

  describe("notes", () => {
    const edge = `CONTACTED:${anna.id}:${bert.id}` as NoteKey;
    const changedAt = "2026-01-01T00:00:00.000Z";

    it("stand at a node or an edge, one each", async () => {
      await keeper.putNote({ key: anna.id, text: "erste", changedAt });
      await keeper.putNote({ key: edge, text: "an der\nKante", changedAt });
      await keeper.putNote({ key: anna.id, text: "zweite", changedAt });
      expect((await keeper.notes({})).map(({ key, text }) => [key, text]).sort()).toEqual(
        [
          [edge, "an der\nKante"],
          [anna.id, "zweite"],
        ].sort(),
      );
      await keeper.removeNote(edge);
      expect((await keeper.notes({})).map(({ key }) => key)).toEqual([anna.id]);
    });
  });

  it("is there for whoever opens the store again, and after everything was erased and read in anew", async () => {
    const before = [await keeper.views({}), await keeper.notes({})];
    await eraseAll(fresh.store);
    await fresh.store.writer.write(graphs);
    const again = await fresh.openAgain();
    try {
      expect([await again.keeper.views({}), await again.keeper.notes({})]).toEqual(before);
    } finally {
      await again.close();
    }
  });

  it("adds nothing to the graph: counts, revision, search, overview and export stay as they are", async () => {
    const { reader } = fresh.store;
    const seen = async (): Promise<unknown> => [
      await reader.status({}),
      await reader.search({ q: "Ansicht", limit: 10 }),
      await reader.overview({ limit: 100 }),
      await checksum(reader),
    ];
    const before = await seen();
    await keeper.putView(view("5"));
    await keeper.putNote({ key: bert.id, text: "Notiz", changedAt: "2026-01-01T00:00:00.000Z" });
    expect(await seen()).toEqual(before);
  });

  it("keeps what many change at once", async () => {
    await Promise.all(["6", "7", "8", "9"].map((digit) => keeper.putView(view(digit))));
    const kept = (await keeper.views({})).map(({ id }) => id);
    expect(kept).toEqual(expect.arrayContaining(["6", "7", "8", "9"].map(viewId)));
  });
}
