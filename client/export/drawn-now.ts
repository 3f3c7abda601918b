import type { DrawnAs, DrawnBy } from "#schema/drawn-as.ts";
import { entityColour } from "#schema/ontology.ts";
import { visibleOf } from "../look/graph-look.ts";
import { measuresOf } from "../look/measures.ts";
import { painted } from "../look/rule-paint.ts";
import type { Records } from "../state/records.ts";
import { bundleKey } from "../state/records.ts";
import type { ViewDocument } from "../state/view-document.ts";

/** How the canvas draws what it does not draw as all of its kind: by the scale of colours that is chosen, and by one's own rules. */
export function drawnNow(document: ViewDocument, records: Records): DrawnBy {
  const visible = visibleOf(document, records);
  const { colour } = measuresOf(document.look, visible, records);
  const { paints } = painted(document.look.rules, { visible, records, filters: document.filters });
  const nodes = visible.nodes.map((node): [string, DrawnAs] => {
    const { scale, ...paint } = paints.get(node.id) ?? {};
    const drawn = paint.colour ?? colour(node);
    return [node.id, { ...(drawn !== entityColour[node.type] && { colour: drawn }), ...(scale && { scale }) }];
  });
  const edges = visible.bundles.map((bundle): [string, DrawnAs] => {
    const { colour: drawn, scale } = paints.get(bundleKey(bundle)) ?? {};
    return [bundleKey(bundle), { ...(drawn && { colour: drawn }), ...(scale && { scale }) }];
  });
  return Object.fromEntries([...nodes, ...edges].filter(([, one]) => Object.keys(one).length > 0));
}
