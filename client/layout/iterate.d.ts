declare module "graphology-layout-forceatlas2/iterate.js" {
  /** One iteration over both matrices in place; what a row of them holds is in force-matrices.ts. */
  const iterate: (
    settings: Readonly<Record<string, number | boolean>>,
    nodes: Float32Array,
    edges: Float32Array,
  ) => unknown;
  export = iterate;
}
