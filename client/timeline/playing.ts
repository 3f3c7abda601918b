import { create } from "zustand";

/** Whether time plays; undefined while there is no timeline to play. */
export const usePlaying = create<boolean | undefined>()(() => undefined);

export const togglePlaying = (): void =>
  usePlaying.setState((playing) => (playing === undefined ? undefined : !playing), true);
