import { StateEffect, StateField } from "@codemirror/state";
import type { EditorState } from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";
import type { DecorationSet } from "@codemirror/view";

/** Marks the word at this offset as what the server stumbled over; the next change takes the mark away, and so does undefined. */
export const faultAt = StateEffect.define<number | undefined>();

const mark = Decoration.mark({ class: "cypher-fault" });

export const faultMark = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, { docChanged, effects, state }) {
    const fault = effects.find((effect) => effect.is(faultAt));
    if (fault) return marked(state, fault.value as number | undefined);
    return docChanged ? Decoration.none : value;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function marked(state: EditorState, at: number | undefined): DecorationSet {
  if (at === undefined) return Decoration.none;
  const word = state.wordAt(at);
  const from = word?.from ?? Math.max(0, Math.min(at, state.doc.length - 1));
  const to = word?.to ?? Math.min(from + 1, state.doc.length);
  return to > from ? Decoration.set(mark.range(from, to)) : Decoration.none;
}
