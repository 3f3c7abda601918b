import { oneAtATime } from "#schema/one-at-a-time.ts";

/** Browsers refuse what is to outlive its page where more than about ten such requests are on their way. */
const lanes = Array.from({ length: 6 }, oneAtATime);
let count = 0;
let told: Promise<unknown> = Promise.resolve();

/** Tells the store what a step of the history says. Rejects as `ask` does. */
export function tellStore<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  const lane = lanes[count % lanes.length]!;
  count += 1;
  const answer = lane(ask);
  told = Promise.allSettled([told, answer]);
  return answer;
}

/** Waits until the store has answered what it has been told so far: before that, what it says is of yesterday. */
export const storeKnows = async (): Promise<void> => void (await told);
