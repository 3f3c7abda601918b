import { autocompletion } from "@codemirror/autocomplete";
import type { CompletionContext, CompletionResult } from "@codemirror/autocomplete";
import { linter } from "@codemirror/lint";
import type { Diagnostic } from "@codemirror/lint";
import { RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import type { Extension } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin } from "@codemirror/view";
import type { DecorationSet, ViewUpdate } from "@codemirror/view";
import i18next from "i18next";
import type { CypherLanguage } from "./cypher-language.ts";
import { messageText } from "./message-text.ts";
import type { Finding, Highlight, Schema } from "./messages.ts";

/** Said when the schema is another: what was wrong may be right now, and a parameter has a value. */
export const schemaChanged = StateEffect.define();

/** Highlighting, errors and completion of Cypher in CodeMirror, all answered by the worker. */
export const cypherExtensions = (language: CypherLanguage, schema: () => Schema): Extension => [
  highlighting(language),
  linter((view) => findings(language, view, schema()), {
    delay: 350,
    needsRefresh: ({ transactions }) =>
      transactions.some(({ effects }) => effects.some((one) => one.is(schemaChanged))),
  }),
  autocompletion({ override: [(context) => completions(language, context, schema())], icons: false }),
];

const colours = StateEffect.define<DecorationSet>();

const highlights = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, transaction) {
    const fresh = transaction.effects.find((effect) => effect.is(colours));
    return fresh ? (fresh.value as DecorationSet) : value.map(transaction.changes);
  },
  provide: (field) => EditorView.decorations.from(field),
});

function highlighting(language: CypherLanguage): Extension {
  const paint = async (view: EditorView): Promise<void> => {
    const query = view.state.doc.toString();
    const answer = await language.ask({ do: "highlight", query });
    // Typing went on meanwhile: a newer question is on its way.
    if (view.state.doc.toString() !== query) return;
    view.dispatch({ effects: colours.of(decorations(answer.highlights ?? [])) });
  };
  const plugin = ViewPlugin.define((view) => {
    void paint(view);
    return { update: (update: ViewUpdate) => void (update.docChanged && paint(update.view)) };
  });
  return [highlights, plugin];
}

function decorations(found: readonly Highlight[]): DecorationSet {
  const builder = new RangeSetBuilder<Decoration>();
  for (const { start, end, kind } of [...found].sort((a, b) => a.start - b.start))
    if (end > start) builder.add(start, end, Decoration.mark({ class: `cypher-${kind}` }));
  return builder.finish();
}

async function findings(language: CypherLanguage, view: EditorView, schema: Schema): Promise<Diagnostic[]> {
  const query = view.state.doc.toString();
  if (query.trim() === "") return [];
  const answer = await language.ask({ do: "lint", query, schema });
  return (answer.findings ?? []).map((finding) => diagnostic(finding, query.length));
}

/** A finding in the reader's words where it is about an unknown name, with the nearest known one a click away. */
function diagnostic({ start, end, message, severity, unknown }: Finding, length: number): Diagnostic {
  const place = { from: Math.min(Math.max(start, 0), length), to: Math.min(Math.max(end, start), length), severity };
  if (!unknown) return { ...place, message: messageText(message) ?? i18next.t("cypher.engineSays", { message }) };
  const { kind, name, nearest } = unknown;
  if (nearest === undefined) return { ...place, message: i18next.t(`cypher.unknown.${kind}`, { name }) };
  const apply = (view: EditorView, from: number, to: number): void =>
    view.dispatch({ changes: { from, to, insert: nearest } });
  return {
    ...place,
    message: `${i18next.t(`cypher.unknown.${kind}`, { name })} ${i18next.t("cypher.unknown.nearest", { name: nearest })}`,
    actions: [{ name: i18next.t("cypher.unknown.take", { name: nearest }), apply }],
  };
}

async function completions(
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
  const options = (answer.completions ?? []).map(({ label, insert, detail }) => ({
    label,
    apply: insert.replace(/\$\{?\d+:?([^}]*)\}?/g, "$1"),
    ...(detail === undefined ? {} : { detail }),
  }));
  return options.length > 0 ? { from: word?.from ?? context.pos, options, validFor: /^\w*$/ } : null;
}
