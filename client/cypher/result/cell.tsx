import type { CypherNode, CypherRelationship, CypherValue } from "#schema/cypher-value.ts";
import type { EntityType, RelationType } from "#schema/ontology.ts";
import { openNode } from "../../commands/explore.ts";
import { openArticle } from "../../commands/read.ts";
import { RelationMark } from "../../legend/relation-mark.tsx";
import { TypeMark } from "../../legend/type-mark.tsx";
import { reportFailure } from "../../shell/report-failure.ts";
import classes from "../cypher.module.css";
import { longestShown, plainText } from "./plain-text.ts";
import { isTagged, valueText } from "./value-text.ts";

/** One value; a node opens the inspector, a statement its sentence in the article. */
export function Cell({ value }: Readonly<{ value: CypherValue }>) {
  if (value === null) return <span className={classes.null}>null</span>;
  if (isTagged(value)) {
    if (value.$type === "node") return <NodeCell node={value} />;
    if (value.$type === "relationship") return <RelationshipCell relationship={value} />;
    if (value.$type === "path")
      return (
        <>
          {value.nodes.map((node, i) => (
            <span key={i}>
              {i > 0 && <Step relationship={value.relationships[i - 1]} to={node.id} />}
              <NodeCell node={node} />
            </span>
          ))}
        </>
      );
  }
  if (Array.isArray(value) && value.some(isTagged)) return <ListCell list={value} />;
  return plainText(value)?.slice(0, longestShown);
}

/** Items beyond this are only counted, so that a long list does not fill the page. */
const shownItems = 20;

function ListCell({ list }: Readonly<{ list: readonly CypherValue[] }>) {
  return (
    <>
      {list.slice(0, shownItems).map((item, i) => (
        <span key={i}>
          {i > 0 && ", "}
          <Cell value={item} />
        </span>
      ))}
      {list.length > shownItems && ` … (${list.length})`}
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
  const { articleId, quote } = relationship.properties;
  if (typeof articleId !== "string") return <span>{relationship.type}</span>;
  return (
    <button
      type="button"
      className={classes.entity}
      title={typeof quote === "string" ? quote.slice(0, 500) : relationship.type}
      onClick={() => openArticle(articleId, relationship.id)}
    >
      <RelationMark type={relationship.type as RelationType} />
      {relationship.type}
    </button>
  );
}
