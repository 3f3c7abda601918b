export const inspector = {
  title: "Details",
  nothing: "Nichts ausgewählt",
  nothingHint: "Klicken Sie auf einen Knoten oder eine Kante, um zu sehen, wer was sagt und wo es steht.",
};
