import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CypherAnswer } from "#schema/api.ts";
import { RelationType, entityColour, relationColour } from "#schema/ontology.ts";
import { openNode } from "../../commands/explore.ts";
import { learnJoined } from "../../commands/learn-joined.ts";
import { openRelationship } from "../../commands/open-relationship.ts";
import { openArticle } from "../../commands/read.ts";
import { shorten } from "../../graph-view/shorten.ts";
import { useFormat } from "../../i18n/format.ts";
import { createForceLayout } from "../../layout/force-layout.ts";
import { seedPositions } from "../../layout/seed-positions.ts";
import { reportFailure } from "../../shell/report-failure.ts";
import type { Position } from "../../state/placement.ts";
import { useViewer } from "../../state/viewer-store.ts";
import { answerGraph } from "./answer-graph.ts";
import type { AnswerGraph, PictureEdge, PictureNode } from "./answer-graph.ts";
import classes from "./answer-picture.module.css";
import { curveOf } from "./edge-curve.ts";
import { usePanZoom } from "./use-pan-zoom.ts";

/** Nodes that are still a picture at the size of a panel; the canvas has room for more. */
const most = 200;
const radius = 9;
const longestName = 24;
/** Edges whose kinds can still be read. */
const mostTypes = 12;
const noPlaces: ReadonlyMap<string, Position> = new Map();

/** The answer itself as a picture, with nothing that it does not hold; a click opens what the canvas opens. */
export function AnswerPicture({ rows }: Readonly<{ rows: CypherAnswer["rows"] }>) {
  const { t } = useTranslation();
  const { number } = useFormat();
  const graph = useMemo(() => answerGraph(rows, most), [rows]);
  const places = usePlaces(graph);
  const { viewBox, handlers, frame, pixel } = usePanZoom(places);
  const named = useMemo(() => withRoom(graph.nodes, places, pixel), [graph.nodes, places, pixel]);
  useNames(graph.nodes);
  return (
    <>
      {graph.left > 0 && (
        <p className={classes.note}>{t("cypher.pictureCut", { most: number(most), left: number(graph.left) })}</p>
      )}
      <svg
        ref={frame}
        className={classes.picture}
        viewBox={viewBox}
        role="img"
        aria-label={t("cypher.picture", { nodes: number(graph.nodes.length), edges: number(graph.edges.length) })}
        aria-busy={places.size === 0}
        {...handlers}
      >
        <Arrows />
        {graph.edges.map((edge) => (
          <Edge key={edge.relationship.id} {...{ edge, places, pixel }} isNamed={graph.edges.length <= mostTypes} />
        ))}
        {graph.nodes.map((node) => (
          <Node key={node.id} {...{ node, pixel }} at={places.get(node.id)} isNamed={named.has(node.id)} />
        ))}
      </svg>
    </>
  );
}

/** Places from the layout of the canvas, run to its end before anything is drawn. */
function usePlaces({ nodes, edges }: AnswerGraph): ReadonlyMap<string, Position> {
  const [places, setPlaces] = useState(noPlaces);
  useEffect(() => {
    const layout = createForceLayout();
    const joined = edges.map(({ relationship: { source, target } }) => ({ source, target, weight: 1 }));
    const degree = (id: string): number => joined.filter(({ source, target }) => source === id || target === id).length;
    const seeds = seedPositions(nodes.map(({ id }) => ({ id, degree: degree(id) })));
    const placed = nodes.map(({ id }) => ({ id, at: seeds.get(id) ?? { x: 0, y: 0 }, size: radius, fixed: false }));
    void layout.run({ graph: { nodes: placed, edges: joined }, iterations: 300 }).then(setPlaces);
    return () => layout.kill();
  }, [nodes, edges]);
  return places;
}

/** Asks for the names of nodes that only stand at the end of a relationship. */
function useNames(nodes: readonly PictureNode[]): void {
  useEffect(() => {
    const { records } = useViewer.getState();
    const unknown = nodes.flatMap(({ id, kind, name }) =>
      name === undefined && kind !== "Article" && kind !== undefined && !records.nodes.has(id) ? [id] : [],
    );
    learnJoined(unknown).catch(reportFailure);
  }, [nodes]);
}

/** Letters in pixels, as the style sheet has them. */
const letter = { width: 6, height: 13 };

/** Nodes whose names stand in nobody's way; those that come first in the answer have theirs first. */
function withRoom(nodes: readonly PictureNode[], places: ReadonlyMap<string, Position>, pixel: number): Set<string> {
  const taken: Position[] = [];
  const wide = (longestName * letter.width * pixel) / 1.6;
  const high = letter.height * pixel;
  const free = nodes.filter(({ id }) => {
    const at = places.get(id);
    if (!at || taken.some((other) => Math.abs(other.x - at.x) < wide && Math.abs(other.y - at.y) < high)) return false;
    taken.push(at);
    return true;
  });
  return new Set(free.map(({ id }) => id));
}

type NodeProps = Readonly<{ node: PictureNode; at: Position | undefined; pixel: number; isNamed: boolean }>;

function Node({ node: { id, kind, name }, at, pixel, isNamed }: NodeProps) {
  const known = useViewer(({ records }) => records.nodes.get(id)?.name);
  if (!at) return null;
  const said = name ?? known ?? "…";
  const open = (): void => (kind === "Article" ? openArticle(id) : void openNode(id).catch(reportFailure));
  const colour = kind === undefined || kind === "Article" ? "var(--desk-ink-soft)" : entityColour[kind];
  return (
    <g
      transform={`translate(${at.x} ${-at.y}) scale(${pixel})`}
      {...(kind === undefined ? {} : { className: classes.open, onClick: open })}
    >
      <title>{said}</title>
      <Shape kind={kind} colour={colour} />
      {isNamed && (
        <text y={radius + letter.height} className={classes.name}>
          {shorten(said, longestName)}
        </text>
      )}
    </g>
  );
}

/** As on the canvas; an article is a sheet. */
function Shape({ kind, colour }: Readonly<{ kind: PictureNode["kind"]; colour: string }>) {
  const paint = { fill: colour, stroke: "var(--desk-paper)", strokeWidth: 1.5 };
  const side = 2 * radius - 2;
  if (kind === "Organization") return <rect x={-side / 2} y={-side / 2} width={side} height={side} rx={2} {...paint} />;
  if (kind === "Event") return <path d={`M0 ${-radius}L${radius} 0L0 ${radius}L${-radius} 0z`} {...paint} />;
  if (kind === "Article") return <rect x={-6} y={-radius} width={12} height={2 * radius} rx={1} {...paint} />;
  return <circle r={radius} {...paint} />;
}

const colourOf = (type: string): string =>
  RelationType.options.some((known) => known === type) ? relationColour[type as RelationType] : "var(--desk-ink-soft)";

type EdgeProps = Readonly<{
  edge: PictureEdge;
  places: ReadonlyMap<string, Position>;
  pixel: number;
  isNamed: boolean;
}>;

function Edge({ edge, places, pixel, isNamed }: EdgeProps) {
  const { relationship, count, bend } = edge;
  const { type, source, target } = relationship;
  const [from, to] = [places.get(source), places.get(target)];
  if (!from || !to) return null;
  const { path, middle } = curveOf({ x: from.x, y: -from.y }, { x: to.x, y: -to.y }, { bend, radius, pixel });
  return (
    <g className={classes.open} onClick={() => void openRelationship(relationship).catch(reportFailure)}>
      <title>{count > 1 ? `${type} · ${count}` : type}</title>
      <path d={path} className={classes.hit} />
      <path d={path} className={classes.edge} stroke={colourOf(type)} markerEnd={`url(#answer-${known(type)})`} />
      {isNamed && (
        <text transform={`translate(${middle.x} ${middle.y}) scale(${pixel})`} className={classes.type}>
          {count > 1 ? `${type} · ${count}` : type}
        </text>
      )}
    </g>
  );
}

const known = (type: string): string => (RelationType.options.some((one) => one === type) ? type : "other");

function Arrows() {
  return (
    <defs>
      {[...RelationType.options, "other"].map((type) => (
        <marker
          key={type}
          id={`answer-${type}`}
          viewBox="0 0 8 8"
          refX={7}
          refY={4}
          markerWidth={6}
          markerHeight={6}
          orient="auto"
        >
          <path d="M0 0L8 4L0 8z" fill={colourOf(type)} />
        </marker>
      ))}
    </defs>
  );
}
