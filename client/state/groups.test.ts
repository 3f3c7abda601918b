import { describe, expect, it } from "vitest";
import {
  addGroup,
  changeGroup,
  isGroup,
  memberIds,
  nextGroupId,
  noGroups,
  removeGroup,
  renameMembers,
  standIns,
  touchesGroup,
} from "./groups.ts";

const [a, b, c, d] = ["per_a", "per_b", "per_c", "per_d"] as const;
const one = addGroup("grp_1", { name: "Eins", members: [a, b] })(noGroups);

describe("groups of nodes", () => {
  it("stand in for their members while they are closed", () => {
    expect([...standIns(one)]).toEqual([
      [a, "grp_1"],
      [b, "grp_1"],
    ]);
    expect(standIns(changeGroup("grp_1", { open: true })(one)).size).toBe(0);
  });

  it("have each node once, and a group that has lost all is gone", () => {
    const two = addGroup("grp_2", { name: "Zwei", members: [b, c] })(one);
    expect(two.get("grp_1")?.members).toEqual([a]);
    expect([...addGroup("grp_3", { name: "Alle", members: [a, b, c] })(two).keys()]).toEqual(["grp_3"]);
  });

  it("mean their members, each once, beside nodes that stand for themselves", () => {
    expect(memberIds(one, ["grp_1", b, d])).toEqual([a, b, d]);
    expect([...removeGroup("grp_1")(one)]).toEqual([]);
    expect(removeGroup("grp_7")(one)).toBe(one);
  });

  it("have ids that no node has, and a new one is never one that is in use", () => {
    expect(["grp_1", "grp_0", "per_0000000000000001", "grp_x"].map(isGroup)).toEqual([true, false, false, false]);
    expect(touchesGroup("DENIED:per_1:grp_2")).toBe(true);
    expect(touchesGroup("DENIED:per_1:org_2")).toBe(false);
    expect(nextGroupId(addGroup("grp_7", { name: "", members: [d] })(one))).toBe("grp_8");
    expect(nextGroupId(noGroups)).toBe("grp_1");
  });

  it("follow a merge of nodes", () => {
    const two = addGroup("grp_2", { name: "Zwei", members: [c, d] })(one);
    const merged = renameMembers(two, (id) => (id === b || id === c ? a : id));
    expect([...merged].map(([id, { members }]) => [id, members])).toEqual([
      ["grp_1", [a]],
      ["grp_2", [d]],
    ]);
  });
});
