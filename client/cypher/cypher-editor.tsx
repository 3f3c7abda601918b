import { closeBrackets, closeBracketsKeymap, closeCompletion, completionKeymap } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import { lintKeymap } from "@codemirror/lint";
import type { Extension } from "@codemirror/state";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, keymap, lineNumbers, placeholder } from "@codemirror/view";
import i18next from "i18next";
import { useEffect, useEffectEvent, useRef } from "react";
import type { RefObject } from "react";
import { pageNonce } from "../shell/nonce.ts";
import "./cypher-editor.css";
import { startCypherLanguage } from "./language/cypher-language.ts";
import { cypherExtensions, schemaChanged } from "./language/extensions.ts";
import { faultAt, faultMark } from "./language/fault-mark.ts";
import type { Schema } from "./language/messages.ts";
import { nextProblem, problems, takeFix } from "./language/problems.ts";
import type { Problem } from "./language/problems.ts";
import { replaceSelection } from "./language/replace-selection.ts";

/** A problem, and how the reader puts it right or goes on to the one after it. */
export type SaidProblem = Problem & Readonly<{ take: () => void; next: () => void }>;

type EditorProps = Readonly<{
  label: string;
  hint: string;
  query: string;
  schema: Schema;
  /** Where the server found something wrong; line and column count from 1. */
  fault?: Readonly<{ line: number; column: number }> | undefined;
  onChange: (query: string) => void;
  onRun: () => void;
  /** Asked for what was run before (-1), or after that (1). */
  onRecall: (step: -1 | 1) => void;
  /** What is wrong at the caret, with what can be done about it. */
  onProblem: (problem: SaidProblem | undefined) => void;
}>;

/** What every editor of code has. */
const usual: Extension = [
  keymap.of([...closeBracketsKeymap, ...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap]),
  history(),
  lineNumbers(),
  bracketMatching(),
  closeBrackets(),
  EditorView.lineWrapping,
  EditorState.languageData.of(() => [{ commentTokens: { line: "//", block: { open: "/*", close: "*/" } } }]),
];

/** What the editor says in the language of the page. */
const wordsOf = ({ label, hint }: Pick<EditorProps, "label" | "hint">): Extension => [
  placeholder(hint),
  EditorView.contentAttributes.of({ "aria-label": label, spellcheck: "false" }),
  EditorState.phrases.of({
    Diagnostics: i18next.t("cypher.editor.problems"),
    "No diagnostics": i18next.t("cypher.editor.noProblems"),
    close: i18next.t("cypher.editor.close"),
    Completions: i18next.t("cypher.editor.completions"),
    "Control character": i18next.t("cypher.editor.controlCharacter"),
    "Selection deleted": i18next.t("cypher.editor.selectionDeleted"),
  }),
];

/** What Ctrl or Cmd with a key does before anything else hears of it. */
const keys = (run: () => void, recall: (step: -1 | 1) => void): Extension =>
  keymap.of([
    // What was offered while typing would lie over the answer.
    { key: "Mod-Enter", run: (editing) => (closeCompletion(editing), run(), true) },
    { key: "Mod-ArrowUp", run: () => (recall(-1), true) },
    { key: "Mod-ArrowDown", run: () => (recall(1), true) },
  ]);

/** The query as text, with the help of Neo4j's own language support. Ctrl+Enter runs it, Ctrl+↑ and Ctrl+↓ bring what was run before. */
export function CypherEditor(props: EditorProps) {
  const { label, hint, query, schema, fault, onChange, onRun, onRecall, onProblem } = props;
  const element = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const currentSchema = useRef(schema);
  const changed = useEffectEvent((text: string) => onChange(text));
  const run = useEffectEvent(() => onRun());
  const recall = useEffectEvent((step: -1 | 1) => onRecall(step));
  const say = useEffectEvent((problem: SaidProblem | undefined) => onProblem(problem));
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
          keys(
            () => run(),
            (step) => recall(step),
          ),
          problems((problem, of) =>
            say(problem && { ...problem, take: () => void takeFix(of), next: () => void nextProblem(of) }),
          ),
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
      say(undefined);
      editor.destroy();
      language.stop();
    };
  }, []);

  useEffect(() => {
    currentSchema.current = schema;
    view.current?.dispatch({ effects: schemaChanged.of(null) });
  }, [schema]);

  useEffect(() => {
    view.current?.dispatch({
      // What has been said of the query is in the language before.
      effects: [words.current.reconfigure(wordsOf({ label, hint })), schemaChanged.of(null)],
    });
  }, [label, hint]);

  useText(view, { query, fault });
  return <div ref={element} className="cypher-editor" />;
}

/** Takes over a text that came from elsewhere, and what the server says of it. */
function useText(view: RefObject<EditorView | null>, { query, fault }: Pick<EditorProps, "query" | "fault">): void {
  useEffect(() => {
    const editor = view.current;
    if (!editor || editor.state.doc.toString() === query) return;
    editor.dispatch({ changes: { from: 0, to: editor.state.doc.length, insert: query } });
  }, [view, query]);

  useEffect(() => {
    if (view.current) showFault(view.current, fault);
  }, [view, fault]);
}

/** Marks what the server stumbled over and puts the caret there. */
function showFault(editor: EditorView, fault: EditorProps["fault"]): void {
  // What was asked again with other parameters may be right now, without a change in the text.
  if (!fault) editor.dispatch({ effects: faultAt.of(undefined) });
  if (!fault || fault.line > editor.state.doc.lines) return;
  const line = editor.state.doc.line(Math.max(1, fault.line));
  const at = Math.min(line.from + fault.column - 1, line.to);
  editor.dispatch({ selection: { anchor: at }, effects: faultAt.of(at), scrollIntoView: true });
  editor.focus();
}
