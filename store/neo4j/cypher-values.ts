import neo4j from "neo4j-driver";
import type { Integer, Node, Path, Point, Relationship } from "neo4j-driver";
import type { CypherNode, CypherPath, CypherRelationship, CypherScalar, CypherValue } from "#schema/cypher-value.ts";
import type { RowValue } from "../database.ts";
import { shownLabels } from "../shown-labels.ts";

type Properties = Readonly<Record<string, unknown>>;
/** The `id` property of the node with this element id, where it has been seen. */
export type NodeIds = ReadonlyMap<string, string>;

/** A cell of one of the app's own queries: scalars, lists and maps of them. */
export function toRowValue(value: unknown): RowValue {
  if (neo4j.isInt(value)) return (value as Integer).toNumber();
  if (Array.isArray(value)) return value.map(toRowValue);
  if (typeof value !== "object" || value === null) return value as RowValue;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toRowValue(item)]));
}

/** A cell of a person's query in the form of schema/cypher-value.ts; `ids` names the ends of relationships. */
export function toCypherValue(value: unknown, ids: NodeIds): CypherValue {
  if (value === null || value === undefined) return null;
  if (neo4j.isInt(value)) return integer(value as Integer);
  if (typeof value !== "object") return plain(value);
  if (Array.isArray(value)) return value.map((item) => toCypherValue(item, ids));
  return graphValue(value, ids) ?? scalar(value) ?? properties(value as Properties, ids);
}

/** JSON would make null of a float that is no number or endless. */
function plain(value: unknown): CypherValue {
  if (typeof value === "bigint") return { $type: "integer", value: String(value) };
  return typeof value === "number" && !Number.isFinite(value)
    ? { $type: "float", value: String(value) }
    : (value as CypherValue);
}

function graphValue(value: object, ids: NodeIds): CypherValue | undefined {
  if (neo4j.isNode(value)) return node(value as Node, ids);
  if (neo4j.isRelationship(value)) return relationship(value as Relationship, ids);
  return neo4j.isPath(value) ? path(value as Path, ids) : undefined;
}

const integer = (value: Integer): CypherValue =>
  neo4j.integer.inSafeRange(value) ? value.toNumber() : { $type: "integer", value: value.toString() };

const kinds: readonly (readonly [(value: object) => boolean, CypherScalar["$type"]])[] = [
  [neo4j.isDate, "date"],
  [neo4j.isTime, "time"],
  [neo4j.isDateTime, "datetime"],
  [neo4j.isLocalDateTime, "localdatetime"],
  [neo4j.isLocalTime, "localtime"],
  [neo4j.isDuration, "duration"],
];

/** As Cypher writes it, so that it can be put into the next query. */
const pointText = ({ srid, x, y, z }: Point): string =>
  `point({srid: ${String(srid)}, x: ${x}, y: ${y}${z === undefined ? "" : `, z: ${z}`}})`;

function scalar(value: object): CypherScalar | undefined {
  if (value instanceof Int8Array) return { $type: "bytes", value: Buffer.from(value).toString("base64") };
  if (neo4j.isPoint(value)) return { $type: "point", value: pointText(value as Point) };
  const kind = kinds.find(([is]) => is(value));
  return kind && { $type: kind[1], value: String(value) };
}

function properties(map: Properties, ids: NodeIds): Record<string, CypherValue> {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, toCypherValue(value, ids)]));
}

const idOf = (own: Properties, elementId: string): string => {
  const { id } = own;
  return typeof id === "string" ? id : elementId;
};

function node({ elementId, labels, properties: own }: Node, ids: NodeIds): CypherNode {
  return {
    $type: "node",
    id: idOf(own, elementId),
    labels: shownLabels(labels),
    properties: properties(own, ids),
  };
}

function relationship(value: Relationship, ids: NodeIds): CypherRelationship {
  const { elementId, type, startNodeElementId, endNodeElementId, properties: own } = value;
  return {
    $type: "relationship",
    id: idOf(own, elementId),
    type,
    source: ids.get(startNodeElementId) ?? startNodeElementId,
    target: ids.get(endNodeElementId) ?? endNodeElementId,
    properties: properties(own, ids),
  };
}

function path({ start, segments }: Path, ids: NodeIds): CypherPath {
  return {
    $type: "path",
    nodes: [start, ...segments.map((segment) => segment.end)].map((each) => node(each, ids)),
    relationships: segments.map((segment) => relationship(segment.relationship, ids)),
  };
}

/** Notes the ids of all nodes in a cell, and the ends of relationships whose nodes are still unknown. */
export function collectEnds(value: unknown, known: Map<string, string>, wanted: Set<string>): void {
  if (typeof value !== "object" || value === null) return;
  if (neo4j.isNode(value)) {
    const { elementId, properties: own } = value as Node;
    known.set(elementId, idOf(own, elementId));
  } else if (neo4j.isRelationship(value)) {
    const { startNodeElementId, endNodeElementId } = value as Relationship;
    wanted.add(startNodeElementId).add(endNodeElementId);
  } else {
    for (const part of partsOf(value)) collectEnds(part, known, wanted);
  }
}

/** What can hold further nodes and relationships. A relationship of a path comes with both its ends. */
function partsOf(value: object): readonly unknown[] {
  if (neo4j.isPath(value)) return [(value as Path).start, ...(value as Path).segments.map(({ end }) => end)];
  return neo4j.isInt(value) || scalar(value) ? [] : Object.values(value);
}
