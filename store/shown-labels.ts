import { graphSchema } from "#schema/graph-schema.ts";

/** Labels of a node as people see them: its kind, without the label that persons, organizations and events share. */
export const shownLabels = (labels: readonly string[]): string[] =>
  labels.filter((label) => label !== graphSchema.sharedLabel).toSorted();
