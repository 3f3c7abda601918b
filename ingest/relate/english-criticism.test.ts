import { expect, it } from "vitest";
import { said } from "./test-said.ts";

it.each([
  // A word that says how something is, and a noun behind an article that looks like a verb.
  ["Senator Lena Brandt called the system inhuman.", ["CRITICIZED Lena Brandt > system (asserted)"]],
  ["Senator Lena Brandt called the visit a scandal.", ["CRITICIZED Lena Brandt > visit (asserted)"]],
  // What stands in quotation marks is no part of the noun before it, and may be a clause of its own.
  [
    'Senator Lena Brandt called the deputies "vultures with parking bays".',
    ["CRITICIZED Lena Brandt > deputies (asserted)"],
  ],
  [
    'Senator Lena Brandt described the calls as "the rudest I had in 26 years".',
    ["CRITICIZED Lena Brandt > calls (asserted)"],
  ],
  // What it is called in the clause behind is what is meant.
  [
    "Senator Lena Brandt condemned what she called a pattern of looking away.",
    ["CRITICIZED Lena Brandt > pattern (asserted)"],
  ],
  [
    "Senator Lena Brandt criticized what she described as an act of sabotage.",
    ["CRITICIZED Lena Brandt > act of sabotage (asserted)"],
  ],
  // The clause behind "the fact" and "the way" says what is meant.
  [
    "Senator Lena Brandt criticized the fact that the report does not cover the islands.",
    ["CRITICIZED Lena Brandt > the report does not cover the islands (asserted)"],
  ],
  [
    "Senator Lena Brandt criticized how Minister Karl Voss had handled the crisis.",
    ["CRITICIZED Lena Brandt > Karl Voss (asserted)"],
  ],
  // "It" goes on with the thing that was spoken of.
  [
    "The budget was shown on Monday. Senator Lena Brandt called it a disgrace.",
    ["CRITICIZED Lena Brandt > budget (asserted)"],
  ],
  [
    "The budget was shown on Monday, and Senator Lena Brandt called it a disgrace.",
    ["CRITICIZED Lena Brandt > budget (asserted)"],
  ],
  [
    "The council passed the budget on Monday. Senator Lena Brandt called it a disgrace.",
    ["CRITICIZED Lena Brandt > budget (asserted)"],
  ],
  // What somebody has become stands before their title.
  [
    "Retired Gen. Karl Meier, who had seen it, called the budget a disgrace.",
    ["CRITICIZED Karl Meier > budget (asserted)"],
  ],
  // Whom a noun explains, and what has happened by "quick to".
  ["Karl Meier, a vocal critic of Minister Karl Voss, was arrested.", ["CRITICIZED Karl Meier > Karl Voss (asserted)"]],
  ["Senator Lena Brandt was quick to find fault with the budget.", ["CRITICIZED Lena Brandt > budget (asserted)"]],
  // A report speaks for whose it is.
  [
    "The report of the Falkenwerk Council faulted Minister Karl Voss.",
    ["CRITICIZED Falkenwerk Council > Karl Voss (asserted)"],
  ],
  // Those who blame each other say two things.
  [
    "Senator Lena Brandt and Minister Karl Voss blamed each other for the delay.",
    ["CRITICIZED Lena Brandt > Karl Voss (asserted)", "CRITICIZED Karl Voss > Lena Brandt (asserted)"],
  ],
  // Who complains, complains of all that the clause tells.
  [
    "Senator Lena Brandt complained that the harbour had gone on renting offices while the pilots waited.",
    ["CRITICIZED Lena Brandt > the harbour had gone on renting offices while the pilots waited (asserted)"],
  ],
  // A motion is somebody's word.
  [
    "The council passed a motion on Wednesday deploring the treatment of the pilots.",
    ["CRITICIZED council > treatment of the pilots (asserted)"],
  ],
  // Nobody says that it is so.
  ["Senator Lena Brandt said that a lamp helps if the road is a disgrace.", []],
  ["Senator Lena Brandt said it would be wrong to comment.", []],
  ['"Is the road a disgrace?" said Senator Lena Brandt.', []],
  ['"It was a stunt that no-one believes," said Senator Lena Brandt.', []],
  ['"It was a disgrace," Senator Lena Brandt said on the steps of the court.', []],
])("%s", (text, expected) => {
  expect(said(text, "en")).toEqual(expected);
});
