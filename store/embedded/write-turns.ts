/** Lets one writer in at a time, in the order of asking; the answer gives the turn back. */
export function writeTurns(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let giveBack = (): void => undefined;
    last = new Promise((resolve) => {
      giveBack = resolve;
    });
    await before;
    return giveBack;
  };
}
