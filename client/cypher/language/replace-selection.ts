import { EditorView } from "@codemirror/view";

/**
 * Where coloured text is typed over, Chromium writes its colours into a style attribute, which the page's policy refuses with a
 * complaint. So the editor replaces a selection itself and leaves the browser nothing to style.
 */
export const replaceSelection = EditorView.domEventHandlers({
  beforeinput(event, view) {
    const { data, inputType, isComposing } = event;
    const { main } = view.state.selection;
    if (inputType !== "insertText" || data === null || main.empty || isComposing || view.composing) return false;
    const insert = () =>
      view.state.update(view.state.replaceSelection(view.state.toText(data)), {
        userEvent: "input.type",
        scrollIntoView: true,
      });
    const handlers = view.state.facet(EditorView.inputHandler);
    if (!handlers.some((handle) => handle(view, main.from, main.to, data, insert))) view.dispatch(insert());
    event.preventDefault();
    return true;
  },
});
