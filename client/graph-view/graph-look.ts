export type NodeShape = "circle" | "square" | "diamond";
export type Dash = "solid" | "dashed" | "dotted";

export type NodeLook = Readonly<{
  shape: NodeShape;
  /** CSS colour, hexadecimal. */
  colour: string;
  /** Radius in pixels at zoom 1. */
  size: number;
  label: string;
  hidden: boolean;
  /** Drawn pale and without its name: it is there, but nothing joins it now. */
  faint: boolean;
  pinned: boolean;
  /** Number on the node: edges of it that are not on the canvas; 0 draws nothing. */
  badge: number;
  /** Its name is drawn bold, and before others. */
  bold?: boolean;
  /** A second line is drawn around it. */
  ring?: boolean;
  /** Of a group: how many nodes it stands for. The number stands in it, and a double line around it. */
  count?: number;
}>;

export type EdgeLook = Readonly<{
  colour: string;
  /** Pixels. */
  width: number;
  dash: Dash;
  /** One character in a small disc on the edge, so that trust is never said by dashes or colour alone. */
  icon?: string;
  /** It is drawn also where so many would be that others wait until somebody has come nearer. */
  iconStays?: boolean;
  hidden: boolean;
}>;

export type Inks = Readonly<{ text: string; soft: string; paper: string; accent: string }>;

/** How the graph is drawn: by node id and edge key. What has no look is not drawn. */
export type GraphLook = Readonly<{
  nodes: ReadonlyMap<string, NodeLook>;
  edges: ReadonlyMap<string, EdgeLook>;
  labels: boolean;
  inks: Inks;
}>;

export const noLook: GraphLook = {
  nodes: new Map(),
  edges: new Map(),
  labels: true,
  inks: { text: "#1d1c1a", soft: "#5b5850", paper: "#ffffff", accent: "#8f1d2f" },
};
