import { linter } from "@codemirror/lint";
import type { Diagnostic } from "@codemirror/lint";
import { RangeSetBuilder, StateEffect, StateField } from "@codemirror/state";
import type { Extension } from "@codemirror/state";
import { Decoration, EditorView, ViewPlugin } from "@codemirror/view";
import type { DecorationSet, ViewUpdate } from "@codemirror/view";
import i18next from "i18next";
import type { CypherLanguage } from "./cypher-language.ts";
import { completing } from "./completing.ts";
import { messageText } from "./message-text.ts";
import type { Finding, Highlight, Schema } from "./messages.ts";
import { quickFix } from "./quick-fix.ts";

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
  completing(language, schema),
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
  return (answer.findings ?? []).map((finding) => diagnostic(finding, query));
}

/** A finding in the reader's words, with what would put it right a click or a key away. */
function diagnostic(finding: Finding, query: string): Diagnostic {
  const { start, end, severity } = finding;
  const place = {
    from: Math.min(Math.max(start, 0), query.length),
    to: Math.min(Math.max(end, start), query.length),
    severity,
    message: findingText(finding),
  };
  const fix = quickFix(finding, query);
  if (!fix) return place;
  const apply = (view: EditorView, from: number): void => {
    // What stands before may have been typed over since the query was looked at.
    const by = from - place.from;
    view.dispatch({
      changes: { from: fix.from + by, to: fix.to + by, insert: fix.insert },
      userEvent: "input.complete",
    });
    view.focus();
  };
  return { ...place, actions: [{ name: i18next.t("cypher.unknown.take", { name: fix.insert }), apply }] };
}

function findingText({ message, unknown }: Finding): string {
  if (!unknown) return messageText(message) ?? i18next.t("cypher.engineSays", { message });
  const { kind, name, nearest } = unknown;
  const said = i18next.t(`cypher.unknown.${kind}`, { name });
  return nearest === undefined ? said : `${said} ${i18next.t("cypher.unknown.nearest", { name: nearest })}`;
}
