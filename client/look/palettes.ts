/** Okabe-Ito without black, then three tints of it: twelve groups can be told apart, later ones are grey. */
export const groupColours = [
  "#0072B2",
  "#E69F00",
  "#009E73",
  "#CC79A7",
  "#D55E00",
  "#56B4E9",
  "#B8A800",
  "#7A5195",
  "#5F8A8B",
  "#A0522D",
];
export const otherGroups = "#8A8A8A";

/** Light to dark; the order survives every kind of colour blindness because it is one of lightness. */
export const timeColours = ["#c9d9b0", "#93c3a3", "#5aa6a0", "#2f819a", "#2a5987", "#2b2f5c"];
