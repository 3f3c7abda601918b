import { create } from "zustand";
import type { History, StepName } from "./history.ts";
import { amend, present, record, recordRun, startHistory } from "./history.ts";
import type { Panels } from "./panels.ts";
import { startPanels } from "./panels.ts";
import type { Records } from "./records.ts";
import { noRecords } from "./records.ts";
import type { Selection } from "./selection.ts";
import { nothingSelected } from "./selection.ts";
import type { Producer, ViewDocument } from "./view-document.ts";
import { emptyDocument } from "./view-document.ts";

export type ViewerState = Readonly<{
  records: Records;
  history: History<ViewDocument>;
  selection: Selection;
  panels: Panels;
}>;

export const startState: ViewerState = {
  records: noRecords,
  history: startHistory({ key: "start" }, emptyDocument),
  selection: nothingSelected,
  panels: startPanels,
};

/** The one store of the viewer. Components read it with selectors and change it with `apply` and the functions below. */
export const useViewer = create<ViewerState>()(() => startState);

export const apply = (producer: Producer<ViewerState>): void => useViewer.setState(producer, true);

const part =
  <K extends keyof ViewerState>(key: K) =>
  (producer: Producer<ViewerState[K]>): void =>
    apply((state) => {
      const next = producer(state[key]);
      return next === state[key] ? state : { ...state, [key]: next };
    });

export const changeRecords = part("records");
export const changeSelection = part("selection");
export const changePanels = part("panels");
export const changeHistory = part("history");

/** Does a step that can be undone. `name` shows in the history. */
export const step = (name: StepName, producer: Producer<ViewDocument>): void => changeHistory(record(name, producer));

/** The same for one of several changes that are one act, and one step: all that carry the same `run`. */
export const stepOfRun = (name: StepName, run: symbol, producer: Producer<ViewDocument>): void =>
  changeHistory(recordRun(name, run, producer));

/** Changes the document without a step of its own. */
export const settle = (producer: Producer<ViewDocument>): void => changeHistory(amend(producer));

export const documentOf = ({ history }: Pick<ViewerState, "history">): ViewDocument => present(history);
export const useDocument = (): ViewDocument => useViewer(documentOf);
