import type { Producer } from "./view-document.ts";

/** Name of a step: a key of the texts under `history` and what to fill in. */
export type StepName = Readonly<{ key: string; values?: Readonly<Record<string, string | number>> }>;

/** `run` joins changes that are one act: a drag, or several presses of an arrow key on one slider. */
export type Step<State> = Readonly<{ name: StepName; state: State; run?: symbol }>;

/** `steps[at]` is what is seen now; steps after it can be redone. */
export type History<State> = Readonly<{ steps: readonly Step<State>[]; at: number }>;

/** Steps kept; the oldest is dropped. States share their parts, so a step costs little. */
const depth = 200;

export const startHistory = <State>(name: StepName, state: State): History<State> => ({
  steps: [{ name, state }],
  at: 0,
});

export function present<State>({ steps, at }: History<State>): State {
  const step = steps[at];
  if (!step) throw new RangeError(`The history has no step ${at}.`);
  return step.state;
}

/** Adds a step; one that changes nothing is not recorded. */
export const record =
  <State>(name: StepName, producer: Producer<State>) =>
  (history: History<State>): History<State> => {
    const before = present(history);
    const state = producer(before);
    if (state === before) return history;
    const steps = [...history.steps.slice(0, history.at + 1), { name, state }].slice(-depth);
    return { steps, at: steps.length - 1 };
  };

/** Adds a step, or goes on with the one that is seen now where that belongs to the same run. */
export const recordRun =
  <State>(name: StepName, run: symbol, producer: Producer<State>) =>
  (history: History<State>): History<State> => {
    if (history.steps[history.at]?.run === run)
      return amend(producer)({ ...history, steps: history.steps.slice(0, history.at + 1) });
    const next = record(name, producer)(history);
    if (next === history) return history;
    return { ...next, steps: next.steps.map((step, index) => (index === next.at ? { ...step, run } : step)) };
  };

/** Changes what is seen now without a step of its own: a layout that settles after an expansion. */
export const amend =
  <State>(producer: Producer<State>) =>
  (history: History<State>): History<State> => {
    const before = present(history);
    const state = producer(before);
    if (state === before) return history;
    return {
      ...history,
      steps: history.steps.map((step, index) => (index === history.at ? { ...step, state } : step)),
    };
  };

/** Goes to a step; a number outside goes to the nearest. */
export const jump =
  (to: number) =>
  <State>(history: History<State>): History<State> => {
    const at = Math.min(Math.max(0, to), history.steps.length - 1);
    return at === history.at ? history : { ...history, at };
  };

export const undo = <State>(history: History<State>): History<State> => jump(history.at - 1)(history);
export const redo = <State>(history: History<State>): History<State> => jump(history.at + 1)(history);
export const canUndo = ({ at }: History<unknown>): boolean => at > 0;
export const canRedo = ({ at, steps }: History<unknown>): boolean => at < steps.length - 1;
