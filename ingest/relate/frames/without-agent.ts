import type { End, Scene } from "../ends.ts";
import type { Predicate } from "../grammar/predicate.ts";

/** "weil der Plan von der Opposition kritisiert wurde": who does it is no part of what it is done to. */
export function withoutAgent(
  { sheet, nodes }: Scene,
  { passive }: Predicate,
  { source, target }: Readonly<{ source: End; target: End }>,
): void {
  const [who, what] = [nodes.entities[source.entity], nodes.entities[target.entity]];
  if (sheet.doc.language !== "de" || !passive || target.type !== "Event" || who === undefined || what === undefined)
    return;
  const at = Math.max(what.name.lastIndexOf(" von "), what.name.lastIndexOf(" vom "));
  const agent = at < 0 ? "" : what.name.slice(at);
  if (![who.name, ...who.aliases].some((form) => agent.endsWith(` ${form}`))) return;
  nodes.entities[target.entity] = { ...what, name: what.name.slice(0, at) };
}
