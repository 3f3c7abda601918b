import { forEachDiagnostic, setDiagnosticsEffect } from "@codemirror/lint";
import type { Diagnostic } from "@codemirror/lint";
import type { EditorState, Extension } from "@codemirror/state";
import { EditorView, keymap } from "@codemirror/view";

/** What is wrong at the caret, else next after it: to be said beside the editor. Line and column count from 1. */
export type Problem = Readonly<{
  line: number;
  column: number;
  message: string;
  isError: boolean;
  /** What the button says that puts it right. */
  fix?: string;
  /** Which of how many it is; counts from 1. */
  number: number;
  count: number;
}>;

type Found = Readonly<{ diagnostic: Diagnostic; from: number; to: number }>;

function foundIn(state: EditorState): Found[] {
  const all: Found[] = [];
  forEachDiagnostic(state, (diagnostic, from, to) => void all.push({ diagnostic, from, to }));
  return all;
}

/** Where the one that is spoken of stands among all. */
function currentOf(all: readonly Found[], { selection }: EditorState): number {
  const caret = selection.main.head;
  const next = all.findIndex(({ to }) => to >= caret);
  return next < 0 ? 0 : next;
}

function problemOf(state: EditorState): Problem | undefined {
  const all = foundIn(state);
  const at = currentOf(all, state);
  const found = all[at];
  if (!found) return undefined;
  const line = state.doc.lineAt(found.from);
  const { message, severity, actions } = found.diagnostic;
  const fix = actions?.[0]?.name;
  return {
    line: line.number,
    column: found.from - line.from + 1,
    message,
    isError: severity === "error",
    ...(fix === undefined ? {} : { fix }),
    number: at + 1,
    count: all.length,
  };
}

/** Puts right what is spoken of, where that can be done by one change. */
export function takeFix(view: EditorView): boolean {
  const all = foundIn(view.state);
  const found = all[currentOf(all, view.state)];
  const fix = found?.diagnostic.actions?.[0];
  if (!found || !fix) return false;
  fix.apply(view, found.from, found.to);
  return true;
}

/** Puts the caret to the problem after the one that is spoken of, round and round. */
export function nextProblem(view: EditorView): boolean {
  const all = foundIn(view.state);
  const { head } = view.state.selection.main;
  const next = all.find(({ from }) => from > head) ?? all[0];
  if (!next) return false;
  view.dispatch({ selection: { anchor: next.from }, scrollIntoView: true });
  view.focus();
  return true;
}

/** Tells what is wrong whenever that or the caret has changed; Alt+Enter and Ctrl+. put it right. */
export const problems = (onChange: (problem: Problem | undefined, view: EditorView) => void): Extension => [
  EditorView.updateListener.of(({ view, state, selectionSet, docChanged, transactions }) => {
    const isTold = transactions.some(({ effects }) => effects.some((effect) => effect.is(setDiagnosticsEffect)));
    if (isTold || selectionSet || docChanged) onChange(problemOf(state), view);
  }),
  keymap.of([
    { key: "Alt-Enter", run: takeFix },
    { key: "Mod-.", run: takeFix },
  ]),
];
