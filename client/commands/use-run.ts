import { useRef } from "react";

type Run = Readonly<{
  /** The run that a change belongs to which happens now. */
  current: () => symbol;
  /** For the slider: leaving it or taking hold of it begins another run. */
  ends: Readonly<{ onBlur: () => void; onPointerDownCapture: () => void }>;
}>;

/** Presses of keys on one slider, until it is left, are one step of the history; so is each drag. */
export function useRun(): Run {
  const run = useRef(Symbol("run"));
  const begin = (): void => void (run.current = Symbol("run"));
  return { current: () => run.current, ends: { onBlur: begin, onPointerDownCapture: begin } };
}
