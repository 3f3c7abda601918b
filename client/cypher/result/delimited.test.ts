import { expect, it } from "vitest";
import { delimited } from "./delimited.ts";

it("quotes what needs it and keeps formulas from running", () => {
  const rows = [
    ['sagte: "Nein", ging', "=1+1", -1],
    ["a\nb", "@SUM(A1)", null],
  ];
  expect(delimited(["quote", "name", "n"], rows, ",")).toBe(
    'quote,name,n\r\n"sagte: ""Nein"", ging",\'=1+1,-1\r\n"a\nb",\'@SUM(A1),\r\n',
  );
});
