import { useEffect, useRef } from "react";
import { togglePlaying, usePlaying } from "./playing.ts";

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
  const playing = usePlaying() ?? false;
  const canPlay = play.columns > 1;
  const latest = useRef(play);
  useEffect(() => {
    latest.current = play;
  });
  useEffect(() => {
    usePlaying.setState(canPlay ? false : undefined, true);
    return () => usePlaying.setState(undefined, true);
  }, [canPlay]);
  useEffect(() => {
    if (!playing) return undefined;
    const { range, columns, begin } = latest.current;
    // A run is one step of the history, however many columns it goes through.
    begin(range[1] >= columns - 1 ? [range[0], range[0]] : [range[0], range[1] + 1]);
    const timer = setInterval(() => advance(latest.current), pace);
    return () => clearInterval(timer);
  }, [playing]);
  return { playing, toggle: togglePlaying };
}

function advance({ range: [first, last], columns, goOn }: Play): void {
  if (last >= columns - 1) togglePlaying();
  else goOn([first, last + 1]);
}
