export const inspector = {
  title: "Details",
  nothing: "Nothing selected",
  nothingHint: "Click a node or an edge to see who says what, and where.",
};
