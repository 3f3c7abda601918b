import { closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import { useEffect, useEffectEvent, useRef } from "react";
import { pageNonce } from "../shell/nonce.ts";
import "./cypher-editor.css";
import { startCypherLanguage } from "./language/cypher-language.ts";
import { cypherExtensions, schemaChanged } from "./language/extensions.ts";
import { faultAt, faultMark } from "./language/fault-mark.ts";
import type { Schema } from "./language/messages.ts";
import { replaceSelection } from "./language/replace-selection.ts";

type EditorProps = Readonly<{
  label: string;
  hint: string;
  query: string;
  schema: Schema;
  /** Where the server found something wrong; line and column count from 1. */
  fault?: Readonly<{ line: number; column: number }> | undefined;
  onChange: (query: string) => void;
  onRun: () => void;
}>;

/** What every editor of code has. */
const usual: Extension = [
  keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
  history(),
  lineNumbers(),
  bracketMatching(),
  closeBrackets(),
  EditorView.lineWrapping,
];

/** What the editor says in the language of the page. */
const wordsOf = ({ label, hint }: Pick<EditorProps, "label" | "hint">): Extension => [
  placeholder(hint),
  EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
];

/** The query as text, with the help of Neo4j's own language support. Ctrl+Enter runs it. */
export function CypherEditor({ label, hint, query, schema, fault, onChange, onRun }: EditorProps) {
  const element = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const currentSchema = useRef(schema);
  const changed = useEffectEvent((text: string) => onChange(text));
  const run = useEffectEvent(() => onRun());
  const initial = useEffectEvent(() => ({ query, words: wordsOf({ label, hint }) }));
  // Another language must not build the editor anew under the hands of whoever types.
  const words = useRef(new Compartment());

  useEffect(() => {
    if (!element.current) return;
    const language = startCypherLanguage();
    const first = initial();
    const editor = new EditorView({
      parent: element.current,
      state: EditorState.create({
        doc: first.query,
        extensions: [
          // What was offered while typing would lie over the answer.
          keymap.of([{ key: "Mod-Enter", run: (editing) => (closeCompletion(editing), run(), true) }]),
          usual,
          words.current.of(first.words),
          EditorView.cspNonce.of(pageNonce()),
          EditorView.updateListener.of((update) => update.docChanged && changed(update.state.doc.toString())),
          faultMark,
          replaceSelection,
          cypherExtensions(language, () => currentSchema.current),
        ],
      }),
    });
    view.current = editor;
    return () => {
      editor.destroy();
      language.stop();
    };
  }, []);

  useEffect(() => {
    currentSchema.current = schema;
    view.current?.dispatch({ effects: schemaChanged.of(null) });
  }, [schema]);

  useEffect(() => {
    view.current?.dispatch({ effects: words.current.reconfigure(wordsOf({ label, hint })) });
  }, [label, hint]);

  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === query) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: query } });
  }, [query]);

  useEffect(() => {
    const editor = view.current;
    // What was asked again with other parameters may be right now, without a change in the text.
    if (!fault) editor?.dispatch({ effects: faultAt.of(undefined) });
    if (!editor || !fault || fault.line > editor.state.doc.lines) return;
    const line = editor.state.doc.line(Math.max(1, fault.line));
    const at = Math.min(line.from + fault.column - 1, line.to);
    editor.dispatch({ selection: { anchor: at }, effects: faultAt.of(at), scrollIntoView: true });
    editor.focus();
  }, [fault]);

  return <div ref={element} className="cypher-editor" />;
}
