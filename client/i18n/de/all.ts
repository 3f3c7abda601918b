import { cypher } from "./cypher.ts";
import { exporting } from "./export.ts";
import { graph } from "./graph.ts";
import { groups } from "./groups.ts";
import { inspector } from "./inspector.ts";
import { reasons } from "./reasons.ts";
import { merges } from "./merges.ts";
import { rules } from "./rules.ts";
import { shell } from "./shell.ts";
import { start } from "./start.ts";
import { views } from "./views.ts";

export const de = { shell, graph, inspector, groups, merges, rules, cypher, export: exporting, start, views, reasons };
