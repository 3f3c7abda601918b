import type { CypherNode, CypherPath, CypherRelationship, CypherValue } from "#schema/cypher-value.ts";
import { RelationType } from "#schema/ontology.ts";
import type { EntityType } from "#schema/ontology.ts";
import { openNode } from "../../commands/explore.ts";
import { openRelationship } from "../../commands/open-relationship.ts";
import { openArticle } from "../../commands/read.ts";
import { RelationMark } from "../../legend/relation-mark.tsx";
import { TypeMark } from "../../legend/type-mark.tsx";
import { reportFailure } from "../../shell/report-failure.ts";
import classes from "../cypher.module.css";
import { longestShown, plainText } from "./plain-text.ts";
import { isEntity, valueText } from "./value-text.ts";

/** One value; a node opens the inspector, a relationship the quotes of its edge, also where they are in a list or a map. */
export function Cell({ value }: Readonly<{ value: CypherValue }>) {
  if (value === null) return <span className={classes.null}>null</span>;
  const text = plainText(value);
  if (text !== undefined) return text.slice(0, longestShown);
  if (isEntity(value)) return <EntityCell value={value} />;
  if (Array.isArray(value)) return <Items items={value.map((item) => ["", item] as const)} />;
  return <Items items={Object.entries(value).map(([key, item]) => [`${key}: `, item as CypherValue] as const)} />;
}

function EntityCell({ value }: Readonly<{ value: CypherNode | CypherRelationship | CypherPath }>) {
  if (value.$type === "node") return <NodeCell node={value} />;
  if (value.$type === "relationship") return <RelationshipCell relationship={value} />;
  return value.nodes.map((node, i) => (
    <span key={i}>
      {i > 0 && <Step relationship={value.relationships[i - 1]} to={node.id} />}
      <NodeCell node={node} />
    </span>
  ));
}

/** Items beyond this are only counted, so that a long list does not fill the page. */
const shownItems = 20;

/** Items of a list, and those of a map behind their keys. */
function Items({ items }: Readonly<{ items: readonly (readonly [string, CypherValue])[] }>) {
  return (
    <>
      {items.slice(0, shownItems).map(([key, item], i) => (
        <span key={i}>
          {i > 0 && ", "}
          {key}
          <Cell value={item} />
        </span>
      ))}
      {items.length > shownItems && ` … (${items.length})`}
    </>
  );
}

/** A step of a path, with its arrow as the statement goes. */
function Step({ relationship, to }: Readonly<{ relationship: CypherRelationship | undefined; to: string }>) {
  if (!relationship) return " — ";
  const isForward = relationship.target === to;
  return (
    <>
      {isForward ? " — " : " ← "}
      <RelationshipCell relationship={relationship} />
      {isForward ? " → " : " — "}
    </>
  );
}

function NodeCell({ node }: Readonly<{ node: CypherNode }>) {
  const label = node.labels.find((one) => ["Person", "Organization", "Event"].includes(one));
  const name = valueText(node).slice(0, 300);
  const open = label ? () => void openNode(node.id).catch(reportFailure) : () => openArticle(node.id);
  if (!label && !node.labels.includes("Article")) return <span>{name}</span>;
  return (
    <button type="button" className={classes.entity} title={name} onClick={open}>
      {label && <TypeMark type={label as EntityType} size={10} />}
      {name}
    </button>
  );
}

function RelationshipCell({ relationship }: Readonly<{ relationship: CypherRelationship }>) {
  const { type, properties } = relationship;
  const { quote } = properties;
  const isStatement = RelationType.options.some((known) => known === type);
  if (!isStatement && type !== "MENTIONED_IN") return <span>{type}</span>;
  return (
    <button
      type="button"
      className={classes.entity}
      title={typeof quote === "string" ? quote.slice(0, 500) : type}
      onClick={() => void openRelationship(relationship).catch(reportFailure)}
    >
      {isStatement && <RelationMark type={type as RelationType} />}
      {type}
    </button>
  );
}
