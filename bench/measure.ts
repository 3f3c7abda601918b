/** One line of a benchmark: our figure beside a peer's or a limit, both from this run. */
export type Figure = Readonly<{
  name: string;
  value: number;
  unit: string;
  /** What it is held against, and in what sense it must not be exceeded or fallen short of. */
  against: Readonly<{ name: string; value: number }>;
  /** value / against.value */
  ratio: number;
  ok: boolean;
}>;

export const figure = (
  name: string,
  unit: string,
  value: number,
  against: Figure["against"],
  ok: (ratio: number) => boolean,
): Figure => {
  const ratio = value / against.value;
  return {
    name,
    value: round(value),
    unit,
    against: { ...against, value: round(against.value) },
    ratio: round(ratio),
    ok: ok(ratio),
  };
};

const round = (value: number): number => Number(value.toPrecision(3));

/** Calls of `act` in `seconds`, after one call to warm up. */
export async function perSecond(act: () => unknown, seconds: number): Promise<number> {
  await act();
  const started = performance.now();
  let calls = 0;
  while (performance.now() - started < seconds * 1000) {
    await act();
    calls++;
  }
  return calls / ((performance.now() - started) / 1000);
}

/** What is measured; `before` is done before it each time, and does not count. */
export type Act = Readonly<{ before?: () => Promise<unknown>; act: () => Promise<unknown> }>;

/** Median milliseconds of `times` calls of each act, after some to warm up; they take turns, so that whatever slows the machine slows all of them alike. */
export async function mediansMs(acts: readonly Act[], times: number, warmUps = usualWarmUps): Promise<number[]> {
  for (let i = 0; i < warmUps; i++)
    for (const { before, act } of acts) {
      await before?.();
      await act();
    }
  const taken = acts.map((): number[] => []);
  for (let i = 0; i < times; i++)
    for (const [which, { before, act }] of acts.entries()) {
      await before?.();
      const started = performance.now();
      await act();
      taken[which]?.push(performance.now() - started);
    }
  return taken.map((each) => each.sort((a, b) => a - b)[Math.floor(times / 2)]!);
}

/** Calls before the first that counts: compilers and caches on both sides take that many. */
const usualWarmUps = 20;
