/**
 * Six of Okabe and Ito without yellow and black, then four that were searched for: with the grey of the later groups all eleven
 * stay apart for every kind of colour blindness, which palettes.test.ts measures.
 */
export const groupColours = [
  "#0072B2",
  "#E69F00",
  "#009E73",
  "#CC79A7",
  "#D55E00",
  "#56B4E9",
  "#99BB66",
  "#9911EE",
  "#AA77FF",
  "#884422",
];
export const otherGroups = "#666666";

/** Light to dark; the order survives every kind of colour blindness because it is one of lightness. */
export const timeColours = ["#c9d9b0", "#93c3a3", "#5aa6a0", "#2f819a", "#2a5987", "#2b2f5c"];
