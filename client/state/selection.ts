/** What is selected: nodes in the order they were picked, or one edge, of which one statement may be what was asked for. */
export type Selection = Readonly<{ nodes: readonly string[]; bundle?: string; statement?: string }>;

export const nothingSelected: Selection = { nodes: [] };

/** Selects one node; with `add` it joins the selection or leaves it. */
export const selectNode =
  (id: string, add = false) =>
  (selection: Selection): Selection => {
    if (!add) return { nodes: [id] };
    const { nodes } = selection;
    return { nodes: nodes.includes(id) ? nodes.filter((other) => other !== id) : [...nodes, id] };
  };

/** Selects many nodes at once; with `add` they join those that are selected. */
export const selectNodes =
  (ids: readonly string[], add = false) =>
  (selection: Selection): Selection => ({ nodes: [...new Set(add ? [...selection.nodes, ...ids] : ids)] });

export const selectBundle = (key: string) => (): Selection => ({ nodes: [], bundle: key });

/** Points out one statement of what is selected. */
export const pointOut =
  (statement: string) =>
  (selection: Selection): Selection => ({ ...selection, statement });

export const isEmpty = ({ nodes, bundle }: Selection): boolean => nodes.length === 0 && bundle === undefined;
