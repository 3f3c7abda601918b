import { describe, expect, it } from "vitest";
import { GrafeoDB } from "./grafeo.ts";
import { sessionWrites } from "./session-writes.ts";
import { writeTurns } from "./write-turns.ts";

describe("the writes of a connection that is lost", () => {
  it("are taken back when what still runs of them is done, and the next writer is not in their way", async () => {
    const db = GrafeoDB.create();
    await db.executeCypher("CREATE (:Counter {value: 0})");
    const turn = writeTurns();
    const lost = sessionWrites(db, turn);
    await lost.begin(1);
    const running = lost.use(1, (tx) =>
      tx.executeCypher("MATCH (c:Counter) SET c.value = 1 WITH c UNWIND range(1, 200000) AS n CREATE (:Number {n: n})"),
    );
    lost.end();

    const next = sessionWrites(db, turn);
    await next.begin(1);
    await next.use(1, (tx) => tx.executeCypher("MATCH (c:Counter) SET c.value = 2"));
    next.finish(1, true);
    await running;

    const counted = await db.executeCypher("MATCH (c:Counter) OPTIONAL MATCH (n:Number) RETURN c.value, count(n)");
    expect(counted.rows()).toEqual([[2, 0]]);
    db.close();
  });
});
