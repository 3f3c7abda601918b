/** Who wants to know of every picture, whichever drawing makes it. */
type DrawListeners = Readonly<{
  tell: () => void;
  /** Returns what takes the listener away. */
  add: (listener: () => void) => () => void;
}>;

export function drawListeners(): DrawListeners {
  const listeners = new Set<() => void>();
  return {
    tell: () => listeners.forEach((listener) => listener()),
    add: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
