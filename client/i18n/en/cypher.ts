export const cypher = {
  title: "Cypher",
};
