import { parseArgs } from "node:util";
import { apiLimits } from "#schema/api.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import { AppError } from "#schema/errors.ts";
import { ExportFormat } from "#schema/export-format.ts";
import { given } from "#schema/given.ts";
import { EntityId } from "#schema/ids.ts";
import { Language } from "#schema/ontology.ts";
import { ViewId } from "#schema/saved-view.ts";
import type { ExportRequest } from "./open-export.ts";

export const exportUsage = `npm run export -- --format FORMAT [--out FILE]
  [--query CYPHER [--param NAME=VALUE]... | --nodes ID,ID... | --view ID]
  [--title TEXT] [--description TEXT] [--language de|en] [--no-evidence] [--no-texts] [--no-notes]
Formats: ${ExportFormat.options.join(", ")}. Without --query, --nodes and --view everything is exported, without --out it goes to
standard output. VALUE is JSON where it reads as such (5, true, [1, 2], "5"), else text.`;

type ExportCommand = Readonly<{
  request: Omit<ExportRequest, "client" | "requestId" | "signal" | "onFraction">;
  view?: ViewId;
  out?: string;
}>;

const text = { type: "string" } as const;
const flag = { type: "boolean", default: false } as const;
const several = { type: "string", multiple: true } as const;

/** What somebody asks for on the command line; undefined where it is help. Throws one line that says what is wrong. */
export function parseExportCommand(args: readonly string[]): ExportCommand | undefined {
  const { values } = parseArgs({
    args: [...args],
    options: {
      ...{ format: text, out: text, title: text, description: text, query: text, view: text },
      language: { type: "string", default: "en" },
      ...{ param: several, nodes: several },
      ...{ "no-evidence": flag, "no-notes": flag, "no-texts": flag, help: flag },
    },
  });
  if (values.help) return undefined;
  const { query, view, nodes, param, title, description, out } = values;
  const chosen = [query, nodes, view].filter((one) => one !== undefined).length;
  if (chosen > 1) throw wrong("--query, --nodes, --view: give one of them.");
  if (param && query === undefined) throw wrong("--param: it belongs to a --query.");
  return {
    request: {
      format: choice(ExportFormat, values.format, "--format"),
      language: choice(Language, values.language, "--language"),
      ...{ evidence: !values["no-evidence"], texts: !values["no-texts"], notes: !values["no-notes"] },
      ...given({ query, title, description, nodes: nodes && nodeIds(nodes), params: param && parameters(param) }),
    },
    ...given({ out, view: view === undefined ? undefined : viewId(view) }),
  };
}

const wrong = (message: string): AppError => new AppError("BAD_REQUEST", 400, message);

function choice<T extends string>(schema: { options: readonly T[] }, value: string | undefined, option: string): T {
  const found = schema.options.find((known) => known === value);
  if (found !== undefined) return found;
  throw wrong(`${option}: one of ${schema.options.join(", ")}.`);
}

function nodeIds(lists: readonly string[]): EntityId[] {
  const ids = lists.flatMap((list) => list.split(/[\s,]+/)).filter((id) => id !== "");
  const nodes = ids.map((id) => {
    const { success, data } = EntityId.safeParse(id);
    if (success) return data;
    throw wrong(`--nodes: ${id} is no id of a node, such as per_0123456789abcdef.`);
  });
  if (nodes.length === 0) throw wrong("--nodes: give at least one id.");
  if (nodes.length <= apiLimits.exportNodes) return nodes;
  throw wrong(`--nodes: at most ${apiLimits.exportNodes}. Choose them by a --query.`);
}

function viewId(id: string): ViewId {
  const { success, data } = ViewId.safeParse(id);
  if (success) return data;
  throw wrong(`--view: ${id} is no id of a view. It stands in the view's link, such as view_0123456789abcdef.`);
}

function parameters(pairs: readonly string[]): Record<string, CypherValue> {
  return Object.fromEntries(
    pairs.map((pair) => {
      const at = pair.indexOf("=");
      if (at < 1) throw wrong(`--param: write it as NAME=VALUE, not ${pair}.`);
      return [pair.slice(0, at), valueOf(pair.slice(at + 1))];
    }),
  );
}

/** Quotation marks make a text of what would be a number. */
function valueOf(written: string): CypherValue {
  try {
    return JSON.parse(written) as CypherValue;
  } catch {
    return written;
  }
}
