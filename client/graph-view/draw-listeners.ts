/** Told of every picture: whether the graph has changed since the one before, or the camera alone has moved. */
export type DrawListener = (changed: boolean) => void;

/** Who wants to know of every picture, whichever drawing makes it. */
type DrawListeners = Readonly<{
  tell: DrawListener;
  /** Returns what takes the listener away. */
  add: (listener: DrawListener) => () => void;
}>;

export function drawListeners(): DrawListeners {
  const listeners = new Set<DrawListener>();
  return {
    tell: (changed) => listeners.forEach((listener) => listener(changed)),
    add: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
