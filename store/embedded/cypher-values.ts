import type { GrafeoValue } from "@grafeo-db/js";
import type { GrafeoDB } from "./grafeo.ts";
import type { CypherNode, CypherRelationship, CypherScalar, CypherValue } from "#schema/cypher-value.ts";
import { shownLabels } from "../shown-labels.ts";

type EngineMap = Readonly<Record<string, GrafeoValue>>;
/** The `id` property of the node with this engine id. */
export type NodeIds = (engineId: number) => string;

/** Looks each end of a relationship up once. */
export function nodeIdsOf(db: GrafeoDB): NodeIds {
  const known = new Map<number, string>();
  return (engineId) => {
    const id = known.get(engineId) ?? idOf({ id: db.getNode(engineId)?.get("id") as GrafeoValue }, engineId);
    known.set(engineId, id);
    return id;
  };
}

const idOf = (properties: EngineMap, engineId: number): string => {
  const { id } = properties;
  return typeof id === "string" ? id : String(engineId);
};

/** A cell of the engine in the form of schema/cypher-value.ts. */
export function toCypherValue(value: GrafeoValue | undefined, nodeIds: NodeIds): CypherValue {
  if (value === null || value === undefined) return null;
  if (typeof value !== "object") return plain(value);
  if (Array.isArray(value)) return value.map((item) => toCypherValue(item, nodeIds));
  if (value instanceof Date) return { $type: "localdatetime", value: value.toISOString().replace(/(?:\.000)?Z$/, "") };
  if (Buffer.isBuffer(value)) return { $type: "bytes", value: value.toString("base64") };
  if (value instanceof Float32Array) return [...value];
  return fromMap(value as EngineMap, nodeIds);
}

function plain(value: bigint | number | string | boolean): CypherValue {
  if (typeof value === "bigint") return { $type: "integer", value: value.toString() };
  // JSON would make null of a float that is no number or endless.
  return typeof value === "number" && !Number.isFinite(value) ? { $type: "float", value: String(value) } : value;
}

const isNode = (map: EngineMap): boolean => typeof map["_id"] === "number" && Array.isArray(map["_labels"]);
const isRelationship = (map: EngineMap): boolean => typeof map["_id"] === "number" && typeof map["_type"] === "string";

/** A path written as a map, of a pattern that was not found. */
const isNoPath = ({ nodes, edges }: EngineMap): boolean =>
  Array.isArray(nodes) && Array.isArray(edges) && edges.length > 0 && edges.every((edge) => edge === null);

function fromMap(map: EngineMap, nodeIds: NodeIds): CypherValue {
  if (isNode(map)) return toNode(map, nodeIds);
  if (isRelationship(map)) return toRelationship(map, nodeIds);
  const { nodes, edges } = map;
  if (isNoPath(map)) return null;
  if (Array.isArray(nodes) && Array.isArray(edges) && (nodes as EngineMap[]).every(isNode)) {
    return {
      $type: "path",
      nodes: (nodes as EngineMap[]).map((node) => toNode(node, nodeIds)),
      relationships: (edges as EngineMap[]).map((edge) => toRelationship(edge, nodeIds)),
    };
  }
  return tagged(map) ?? properties(map, nodeIds);
}

function tagged(map: EngineMap): CypherScalar | undefined {
  const keys = Object.keys(map);
  const key = keys.length === 1 ? keys[0] : undefined;
  const types: Readonly<Record<string, CypherScalar["$type"]>> = {
    $decimal: "integer",
    $date: "date",
    $time: "time",
    $datetime: "datetime",
    $localdatetime: "localdatetime",
    $duration: "duration",
  };
  const type = key === undefined ? undefined : types[key];
  return type && key !== undefined ? { $type: type, value: String(map[key]) } : undefined;
}

function properties(map: EngineMap, nodeIds: NodeIds): Record<string, CypherValue> {
  const entries = Object.entries(map).filter(([key]) => !/^_(?:id|labels|type|source|target)$/.test(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, toCypherValue(value, nodeIds)]));
}

function toNode(map: EngineMap, nodeIds: NodeIds): CypherNode {
  const labels = shownLabels(map["_labels"] as string[]);
  return { $type: "node", id: idOf(map, Number(map["_id"])), labels, properties: properties(map, nodeIds) };
}

function toRelationship(map: EngineMap, nodeIds: NodeIds): CypherRelationship {
  return {
    $type: "relationship",
    id: idOf(map, Number(map["_id"])),
    type: String(map["_type"]),
    source: nodeIds(Number(map["_source"])),
    target: nodeIds(Number(map["_target"])),
    properties: properties(map, nodeIds),
  };
}

/** A parameter as the engine takes it. */
export function toEngineValue(value: CypherValue): unknown {
  if (value === null || typeof value !== "object") return value;
  if (Array.isArray(value)) return value.map(toEngineValue);
  const { $type, value: text } = value as { $type?: unknown; value?: unknown };
  if ($type === "integer") return BigInt(String(text));
  if (typeof $type === "string" && typeof text === "string") return { [`$${$type}`]: text };
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toEngineValue(item as CypherValue)]));
}
