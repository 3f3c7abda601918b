import { describe, expect, it } from "vitest";
import { defaultConsoleLimits } from "./console-limits.ts";
import { createConsoleSlots } from "./console-slots.ts";

const limits = { ...defaultConsoleLimits, perClient: 1, inAll: 2, waitMs: 100 };
const never = new AbortController().signal;

describe("the queue before the console", () => {
  it("lets one client run no more than its share and others in beside it", async () => {
    const slots = createConsoleSlots(limits);
    await slots.take("a", never);
    await expect(slots.take("a", never)).rejects.toMatchObject({ code: "TOO_BUSY", status: 429 });
    await slots.take("b", never);
    await expect(slots.take("c", never)).rejects.toMatchObject({ code: "TOO_BUSY" });
  });

  it("starts who waits as soon as a slot is given back, and counts a slot given back twice once", async () => {
    const slots = createConsoleSlots(limits);
    const release = await slots.take("a", never);
    const waiting = slots.take("a", never);
    release();
    release();
    const again = await waiting;
    expect(slots.running()).toBe(1);
    again();
    expect(slots.running()).toBe(0);
  });

  it("forgets who went away while waiting", async () => {
    const slots = createConsoleSlots(limits);
    const release = await slots.take("a", never);
    const gone = new AbortController();
    const waiting = slots.take("a", gone.signal);
    gone.abort();
    await expect(waiting).rejects.toMatchObject({ code: "CANCELLED" });
    release();
    expect(slots.running()).toBe(0);
  });
});
