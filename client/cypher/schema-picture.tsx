import { UnstyledButton } from "@mantine/core";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { StatusAnswer } from "#schema/api.ts";
import { EntityType, RelationType, relationColour, relationEnds } from "#schema/ontology.ts";
import { useFormat } from "../i18n/format.ts";
import { RelationMark } from "../legend/relation-mark.tsx";
import { TypeMark } from "../legend/type-mark.tsx";
import classes from "./schema-picture.module.css";

/** Places in CSS pixels: three columns, a row for each kind, and the articles below. */
const row = 52;
const height = 34;
const columns = { from: 0, relation: 112, to: 244 } as const;
const [boxWidth, relationWidth] = [94, 114];
const width = columns.to + boxWidth;
const middle = (i: number): number => i * row + height / 2;
const articles = EntityType.options.length;

type PictureProps = Readonly<{ status: StatusAnswer | undefined; onChoose: (query: string) => void }>;

/** What can be joined to what, with counts; a click offers a query for it. Lines are decoration, everything said is in the buttons. */
export function SchemaPicture({ status, onChoose }: PictureProps) {
  const { t } = useTranslation();
  const mentions = "MATCH (n)-[m:MENTIONED_IN]->(a:Article)\nRETURN n, m, a LIMIT 25";
  return (
    <div
      role="group"
      aria-label={t("cypher.helpSchema")}
      className={classes.picture}
      style={{ width, height: 4 * row }}
    >
      <Lines />
      {EntityType.options.map((type, i) => (
        <Fragment key={type}>
          {isSource(type) && <Label {...{ type, status, onChoose }} left={columns.from} top={i * row} />}
          <Label {...{ type, status, onChoose }} left={columns.to} top={i * row} />
        </Fragment>
      ))}
      {RelationType.options.map((type, i) => (
        <Box
          key={type}
          left={columns.relation}
          top={i * row}
          name={type}
          count={status?.statements[type]}
          isRelation
          onClick={() => onChoose(`MATCH (a)-[r:${type}]->(b)\nRETURN a, r, b LIMIT 25`)}
          mark={<RelationMark type={type} />}
        />
      ))}
      <Box
        {...{ left: columns.relation, top: articles * row, name: "MENTIONED_IN", isRelation: true }}
        onClick={() => onChoose(mentions)}
      />
      <Box
        {...{ left: columns.to, top: articles * row, name: "Article", count: status?.articles }}
        onClick={() => onChoose("MATCH (a:Article)\nRETURN a LIMIT 25")}
      />
    </div>
  );
}

const isSource = (type: EntityType): boolean =>
  RelationType.options.some((relation) => relationEnds[relation].source.includes(type));

type LabelProps = PictureProps & Readonly<{ type: EntityType; left: number; top: number }>;

function Label({ type, status, onChoose, left, top }: LabelProps) {
  const query = `MATCH (n:${type})\nRETURN n LIMIT 25`;
  return (
    <Box
      {...{ left, top, name: type, count: status?.entities[type] }}
      onClick={() => onChoose(query)}
      mark={<TypeMark type={type} size={10} />}
    />
  );
}

type BoxProps = Readonly<{
  left: number;
  top: number;
  name: string;
  count?: number | undefined;
  isRelation?: boolean;
  mark?: React.ReactNode;
  onClick: () => void;
}>;

function Box({ left, top, name, count, isRelation, mark, onClick }: BoxProps) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const text = isRelation ? `[:${name}]` : `(:${name})`;
  const shown = count === undefined ? "" : number(count);
  return (
    <UnstyledButton
      className={classes.box ?? ""}
      data-relation={isRelation}
      style={{ left, top, height, width: isRelation ? relationWidth : boxWidth }}
      title={t("cypher.schemaOffer", { name: text })}
      onClick={onClick}
    >
      <span className={classes.name}>
        {mark} {name}{" "}
      </span>
      {shown !== "" && <span className={classes.count}>{shown}</span>}
    </UnstyledButton>
  );
}

/** From every kind that can say something to what it says, and from there to whom it can be said. */
function Lines() {
  const relationRight = columns.relation + relationWidth;
  return (
    <svg className={classes.lines} width={width} height={4 * row} aria-hidden fill="none">
      {RelationType.options.flatMap((relation, i) => [
        ...relationEnds[relation].source.map((type) => (
          <path
            key={`${type} ${relation}`}
            d={curve(boxWidth, middle(EntityType.options.indexOf(type)), columns.relation, middle(i))}
            stroke={relationColour[relation]}
          />
        )),
        ...relationEnds[relation].target.map((type) => (
          <path
            key={`${relation} ${type}`}
            d={curve(relationRight, middle(i), columns.to, middle(EntityType.options.indexOf(type)))}
            stroke={relationColour[relation]}
          />
        )),
      ])}
      <path d={curve(relationRight, middle(articles), columns.to, middle(articles))} stroke="var(--desk-ink-soft)" />
    </svg>
  );
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const half = (x1 + x2) / 2;
  return `M${x1} ${y1}C${half} ${y1} ${half} ${y2} ${x2} ${y2}`;
}
