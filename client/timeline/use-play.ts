import { useEffect, useRef, useState } from "react";

type Play = Readonly<{
  columns: number;
  range: readonly [number, number];
  /** Sets the first range of a run, and each one after it. */
  begin: (range: readonly [number, number]) => void;
  goOn: (range: readonly [number, number]) => void;
}>;

/** Milliseconds a column. */
const pace = 700;

/** Moves the end of the range from its start to the last column, one at a time; the graph grows as it became known. */
export function usePlay(play: Play): Readonly<{ playing: boolean; toggle: () => void }> {
  const [playing, setPlaying] = useState(false);
  const latest = useRef(play);
  useEffect(() => {
    latest.current = play;
  });
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => {
      const { range, columns, goOn } = latest.current;
      const [first, last] = range;
      if (last >= columns - 1) setPlaying(false);
      else goOn([first, last + 1]);
    }, pace);
    return () => clearInterval(timer);
  }, [playing]);
  const toggle = (): void => {
    const { range, columns, begin } = latest.current;
    // A run is one step of the history, however many columns it goes through.
    if (!playing) begin(range[1] >= columns - 1 ? [range[0], range[0]] : [range[0], range[1] + 1]);
    setPlaying(!playing);
  };
  return { playing, toggle };
}
