import { describe, expect, it } from "vitest";
import { storeKnows, tellStore } from "./tell-store.ts";

/** A request that is answered when `answer` is called. */
function request(): Readonly<{ ask: () => Promise<void>; answer: () => void; isSent: () => boolean }> {
  let sent = false;
  let answer = (): void => undefined;
  const promise = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const ask = (): Promise<void> => {
    sent = true;
    return promise;
  };
  return { ask, answer: () => answer(), isSent: () => sent };
}

/** Lets everything happen that waits for nothing. */
const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe("what the store is told", () => {
  it("leaves at once, six at a time", async () => {
    const requests = Array.from({ length: 7 }, request);
    const told = requests.map(({ ask }) => tellStore(ask));
    await turn();
    expect(requests.map(({ isSent }) => isSent())).toEqual([true, true, true, true, true, true, false]);
    requests[0]?.answer();
    await turn();
    expect(requests[6]?.isSent()).toBe(true);
    for (const { answer } of requests) answer();
    await Promise.all(told);
  });

  it("is known to it once all of it is answered, also when some of it failed", async () => {
    const { ask, answer } = request();
    const failing = tellStore(() => Promise.reject(new Error("refused")));
    void tellStore(ask);
    let known = false;
    const waited = storeKnows().then(() => (known = true));
    await expect(failing).rejects.toThrow("refused");
    await turn();
    expect(known).toBe(false);
    answer();
    await waited;
    expect(known).toBe(true);
  });
});
