/**
 * What a Cypher cell can hold, as JSON. Whatever JSON has no form for is a map with the key `$type`:
 * nodes, relationships, paths, integers beyond 2^53, floats that are no number or endless, temporal values and points.
 */
export type CypherValue =
  | null
  | boolean
  | number
  | string
  | readonly CypherValue[]
  | CypherNode
  | CypherRelationship
  | CypherPath
  | CypherScalar
  | { readonly [key: string]: CypherValue };

export type CypherNode = Readonly<{
  $type: "node";
  /** The `id` property where there is one (every node that Beleg wrote), else the engine's own id. */
  id: string;
  labels: readonly string[];
  properties: Readonly<Record<string, CypherValue>>;
}>;

export type CypherRelationship = Readonly<{
  $type: "relationship";
  id: string;
  type: string;
  /** Ids of the end nodes, in the sense of CypherNode.id. */
  source: string;
  target: string;
  properties: Readonly<Record<string, CypherValue>>;
}>;

export type CypherPath = Readonly<{
  $type: "path";
  nodes: readonly CypherNode[];
  relationships: readonly CypherRelationship[];
}>;

export type CypherScalar = Readonly<{
  $type:
    "integer" | "float" | "date" | "time" | "datetime" | "localdatetime" | "localtime" | "duration" | "point" | "bytes";
  /** The value as the engine writes it. */
  value: string;
}>;
