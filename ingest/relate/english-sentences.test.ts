import { expect, it } from "vitest";
import { said } from "./test-said.ts";

it.each([
  // What was not done is denied; what will not be done is refused.
  ["Minister Karl Voss said that he had signed nothing.", ["DENIED Karl Voss > he had signed nothing (asserted)"]],
  ["Minister Karl Voss said that he would sign nothing.", []],
  // In quotation marks nobody calls themselves "he".
  ['"He never wrote the letter," Minister Karl Voss said.', []],
  // What is asked for is refused, and a player who is denied has not scored.
  ["Judge Karl Voss denied a motion by Senator Lena Brandt to reconsider.", []],
  ["The goalkeeper Karl Voss denied Lena Brandt twice.", []],
  ["The union insisted that no shot had been fired.", ["DENIED union > no shot had been fired (asserted)"]],
  ["The union insisted that there was no need to talk.", []],
  // A body that speaks calls itself "it".
  ["The company said it had nothing to do with the leak.", ["DENIED company > leak (asserted)"]],
  ["The ministry called this a fairy tale.", []],
  // Whoever issues a statement speaks, not the statement and not where it stands.
  [
    "Senator Lena Brandt issued a statement condemning Minister Karl Voss.",
    ["CRITICIZED Lena Brandt > Karl Voss (asserted)"],
  ],
  [
    "Senator Lena Brandt posted a message on Twitter blaming Minister Karl Voss for the delay.",
    ["CRITICIZED Lena Brandt > Karl Voss (asserted)"],
  ],
  // Right behind somebody the participle is theirs.
  [
    "There were protests, with Senator Lena Brandt blaming Minister Karl Voss.",
    ["CRITICIZED Lena Brandt > Karl Voss (asserted)"],
  ],
  // A relative pronoun is an object where the clause has a subject of its own.
  ["Minister Karl Voss was accused of inciting the murder, which he denied.", ["DENIED Karl Voss > murder (asserted)"]],
  [
    "The plan, which Senator Lena Brandt has called a disgrace, was dropped.",
    ["CRITICIZED Lena Brandt > plan (asserted)"],
  ],
  ["The plan, which was called a disgrace, was dropped.", []],
  // Roles in a row are one person's.
  [
    "Karl Meier, a veteran, activist, radio show host, and currently a candidate, spoke with President Ana Costa.",
    ["CONTACTED Karl Meier > Ana Costa (asserted)"],
  ],
  // What hangs on the topic of a talk took no part in it.
  ["Minister Karl Voss spoke openly about a pact with President Ana Costa.", []],
  ["Minister Karl Voss spoke openly with President Ana Costa.", ["CONTACTED Karl Voss > Ana Costa (asserted)"]],
  // Who is unable to do it has not done it.
  ["Police have been unable to question Minister Karl Voss.", ["CONTACTED Police > Karl Voss (negated)"]],
  // A negation before an infinitive is of that.
  ["Minister Karl Voss decided not to meet President Ana Costa.", ["CONTACTED Karl Voss > Ana Costa (negated)"]],
  ["Minister Karl Voss pressured President Ana Costa not to go.", ["CONTACTED Karl Voss > Ana Costa (asserted)"]],
  ["Minister Karl Voss condemned the attack without saying more.", ["CRITICIZED Karl Voss > attack (asserted)"]],
  // Between two, wherever it stands in the clause.
  [
    "Several meetings took place in Vienna between Minister Karl Voss and President Ana Costa.",
    ["CONTACTED Karl Voss > Ana Costa (asserted)"],
  ],
  ["The meetings were about a conflict between Minister Karl Voss and President Ana Costa.", []],
  // After a verb of saying a modal verb belongs to a clause of its own.
  ["Senator Lena Brandt said the plan would be a disaster.", ["CRITICIZED Lena Brandt > plan (asserted)"]],
  // What "this" means stands beside the verb of saying.
  ['"This is a disgrace," Senator Lena Brandt said of the decision.', ["CRITICIZED Lena Brandt > decision (asserted)"]],
  // What somebody is accused of is no part of who it is, and who is blamed is behind "on".
  ["Minister Karl Voss accused the opposition of sabotage.", ["CRITICIZED Karl Voss > opposition (asserted)"]],
  ["Minister Karl Voss blamed the crisis on Senator Lena Brandt.", ["CRITICIZED Karl Voss > Lena Brandt (asserted)"]],
  [
    "Minister Karl Voss blamed Senator Lena Brandt on Twitter for the crisis.",
    ["CRITICIZED Karl Voss > Lena Brandt (asserted)"],
  ],
  // Words that are bad only together.
  ['Senator Lena Brandt said the measure was "nowhere near enough."', ["CRITICIZED Lena Brandt > measure (asserted)"]],
  // A form that no noun has is a verb, also behind a name.
  ["Karl Voss denies the report.", ["DENIED Karl Voss > report (asserted)"]],
  // A name between commas behind a role says who bears it, also in a list.
  [
    "The union's chairman, Karl Voss, and the party's leader, Ana Costa, talked on Monday.",
    ["CONTACTED Karl Voss > Ana Costa (asserted)"],
  ],
  // Behind somebody's words in quotation marks the subject follows its verb.
  [
    'Farmers could make nothing of it: "The plan is a joke," mocked Senator Lena Brandt.',
    ["CRITICIZED Lena Brandt > plan (asserted)"],
  ],
  // What somebody is blamed for, and at whose door the blame is laid.
  ["Senator Lena Brandt blamed the miners for unemployment.", ["CRITICIZED Lena Brandt > miners (asserted)"]],
  [
    "Senator Lena Brandt laid the blame at the door of Minister Karl Voss.",
    ["CRITICIZED Lena Brandt > Karl Voss (asserted)"],
  ],
  ["Minister Karl Voss said there was no truth in the report.", ["DENIED Karl Voss > report (asserted)"]],
  ["Minister Karl Voss would neither confirm nor deny the report.", []],
  // An age stands for whoever has it.
  ["Karl Voss, 34, was arrested. The 34-year-old denied the charges.", ["DENIED Karl Voss > charges (asserted)"]],
])("%s", (text, expected) => {
  expect(said(text, "en")).toEqual(expected);
});
