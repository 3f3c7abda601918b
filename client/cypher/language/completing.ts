import { acceptCompletion, autocompletion, pickedCompletion } from "@codemirror/autocomplete";
import type { Completion as Option, CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { Prec } from "@codemirror/state";
import type { Extension } from "@codemirror/state";
import { keymap } from "@codemirror/view";
import type { EditorView } from "@codemirror/view";
import i18next from "i18next";
import { formatNumber } from "../../i18n/format.ts";
import type { CypherLanguage } from "./cypher-language.ts";
import type { Completion, CompletionKind, Schema } from "./messages.ts";

/** Proposals while typing, from the worker. Enter or Tab takes one. */
export const completing = (language: CypherLanguage, schema: () => Schema): Extension => [
  autocompletion({
    override: [(context) => proposals(language, context, schema())],
    icons: false,
    // A key right behind the one that opened the list is meant for it, and Tab would leave the editor otherwise.
    interactionDelay: 0,
  }),
  Prec.highest(keymap.of([{ key: "Tab", run: acceptCompletion }])),
];

/** What is nearest to what is being asked for stands first where nothing has been typed yet. */
const boosts: Readonly<Record<CompletionKind, number>> = {
  parameter: 4,
  variable: 4,
  label: 3,
  relation: 3,
  property: 2,
  procedure: 1,
  function: 0,
  keyword: 1,
};

async function proposals(
  language: CypherLanguage,
  context: CompletionContext,
  schema: Schema,
): Promise<CompletionResult | null> {
  const word = context.matchBefore(/[\w$]*$/);
  const trigger = context.matchBefore(/[:.$(\w]$/);
  if (!context.explicit && !trigger) return null;
  const query = context.state.doc.toString();
  const answer = await language.ask({
    do: "complete",
    query,
    caret: context.pos,
    manual: context.explicit,
    schema,
  });
  const options = (answer.completions ?? []).map((one) => option(one, schema));
  return options.length > 0 ? { from: word?.from ?? context.pos, options, validFor: /^\$?\w*$/ } : null;
}

function option({ label, insert, kind, call }: Completion, { counts }: Schema): Option {
  const count = counts[label];
  const known = count === undefined || (kind !== "label" && kind !== "relation");
  const said = known ? [] : [formatNumber(count, i18next.language)];
  const detail = call === undefined ? [kindText(kind), ...said].filter(Boolean).join(" · ") : `(${call})`;
  return {
    label,
    type: kind,
    boost: boosts[kind],
    ...(detail === "" ? {} : { detail }),
    apply: call === undefined ? insert : (view, completion, from, to) => callIn(view, { completion, from, to, call }),
  };
}

const kindText = (kind: CompletionKind): string => (kind === "keyword" ? "" : i18next.t(`cypher.kinds.${kind}`));

type Called = Readonly<{ completion: Option; from: number; to: number; call: string }>;

/** Writes a call with its brackets, the caret between them where something belongs there. */
function callIn(view: EditorView, { completion, from, to, call }: Called): void {
  const hasBrackets = view.state.sliceDoc(to, to + 1) === "(";
  const insert = hasBrackets ? completion.label : `${completion.label}()`;
  const caret = from + insert.length - (hasBrackets || call === "" ? 0 : 1);
  view.dispatch({
    changes: { from, to, insert },
    selection: { anchor: caret },
    userEvent: "input.complete",
    annotations: pickedCompletion.of(completion),
  });
}
