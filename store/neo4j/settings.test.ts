import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import neo4j from "neo4j-driver";
import type { Driver } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureApocJars } from "#setup/apoc-jars.mjs";
import { startNeo4j } from "./test-server.ts";

const plugins = await ensureApocJars();
const server = plugins === undefined ? undefined : await startNeo4j({ plugins, allowed: "none" });
if (!server) process.stderr.write("SKIPPED: no Neo4j\n");

/** As `security-reliability.md` asks for, and `docker-compose.yml` sets it. */
const wanted = {
  "db.transaction.timeout": "30s",
  "db.transaction.monitor.check.interval": "500ms",
  "db.transaction.concurrent.maximum": "100",
  "db.lock.acquisition.timeout": "30s",
  "db.memory.transaction.max": "256.00MiB",
  "dbms.memory.transaction.total.max": "512.00MiB",
  "dbms.security.allow_csv_import_from_file_urls": "false",
  "dbms.security.procedures.allowlist": "none",
  "dbms.usage_report.enabled": "false",
  "server.http.enabled": "false",
};

describe.skipIf(!server && !process.env.CI)(
  "Neo4j as it is set up here, by its settings alone",
  () => {
    let driver: Driver;
    let calls = 0;
    const canary = createServer((_request, response) => {
      calls += 1;
      response.end("a,b\n");
    });
    beforeAll(async () => {
      if (!server) throw new Error("no Neo4j");
      driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
      await new Promise<void>((resolve) => canary.listen(0, resolve));
    });
    afterAll(async () => {
      canary.close();
      await driver.close();
      await server?.stop();
    });

    const rows = async (query: string): Promise<unknown[][]> =>
      (await driver.executeQuery(query, {}, { database: "neo4j" })).records.map((record) => [...record.values()]);

    it("is bounded as it should be", async () => {
      const names = Object.keys(wanted).map((name) => `'${name}'`);
      const found = await rows(`SHOW SETTINGS ${names.join(", ")} YIELD name, value RETURN name, value`);
      expect(Object.fromEntries(found)).toEqual(wanted);
    });

    it("loads nothing of a plugin that lies beside it", async () => {
      for (const kind of ["PROCEDURES", "FUNCTIONS"])
        expect(await rows(`SHOW ${kind} YIELD name WHERE name STARTS WITH 'apoc.' RETURN name`)).toEqual([]);
      await expect(rows("RETURN apoc.util.md5(['x'])")).rejects.toThrow(/apoc\.util\.md5/);
      await expect(rows("CALL apoc.load.json('file:///etc/passwd')")).rejects.toThrow(/apoc\.load\.json/);
    });

    it("reads no file and calls nobody", async () => {
      const { port } = canary.address() as AddressInfo;
      const hosts = ["127.0.0.1", "localhost", "0.0.0.0", "[::1]", "[::]", "[::ffff:127.0.0.1]", "2130706433", "127.1"];
      const places = [
        ...hosts.flatMap((host) => ["http", "https", "ftp"].map((scheme) => `${scheme}://${host}:${port}/x.csv`)),
        ...["file:///etc/passwd", "file:/etc/passwd", "file:///x.csv", "file://localhost/etc/passwd", "/etc/passwd"],
      ];
      const read: string[] = [];
      for (const place of places)
        await rows(`LOAD CSV FROM '${place}' AS line RETURN line LIMIT 1`).then(
          () => read.push(place),
          () => undefined,
        );
      expect([read, calls]).toEqual([[], 0]);
    });
  },
  300_000,
);
