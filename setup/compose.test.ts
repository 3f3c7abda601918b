// There may be no Docker engine where the tests run, so that the files are read and held against what they must say.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { z } from "zod";
import { Env } from "#schema/env.ts";
import { settingsOf } from "#store/neo4j/test-server.ts";

const root = join(import.meta.dirname, "..");
const read = (file: string): string => readFileSync(join(root, file), "utf8");

const Service = z.looseObject({
  image: z.string().optional(),
  build: z.string().optional(),
  environment: z.record(z.string(), z.string()).default({}),
  ports: z.array(z.string()).default([]),
  networks: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  secrets: z.array(z.string()).default([]),
});
const Compose = z.looseObject({
  services: z.record(z.string(), Service),
  networks: z.record(z.string(), z.looseObject({ internal: z.boolean().optional() })).optional(),
  volumes: z.record(z.string(), z.unknown()).optional(),
  secrets: z.record(z.string(), z.object({ file: z.string() })).optional(),
});

const compose = Compose.parse(parse(read("docker-compose.yml")));
const debug = Compose.parse(parse(read("compose.debug.yml")));
const services = Object.entries(compose.services);
const { neo4j, app } = compose.services;

/** Settings of Neo4j 5.26 that we set, as its manual names them; `internal.*` ones are not in the manual. */
const settings = new Set([
  "server.memory.heap.initial_size",
  "server.memory.heap.max_size",
  "server.memory.pagecache.size",
  "server.jvm.additional",
  "db.transaction.timeout",
  "db.transaction.monitor.check.interval",
  "db.transaction.concurrent.maximum",
  "db.lock.acquisition.timeout",
  "db.memory.transaction.max",
  "dbms.memory.transaction.total.max",
  "dbms.security.allow_csv_import_from_file_urls",
  "dbms.security.procedures.allowlist",
  "server.directories.import",
  "server.http.enabled",
  "dbms.usage_report.enabled",
  "internal.dbms.cypher_ip_blocklist",
]);

/** The image turns `__` into an underscore and `_` into a dot. */
const settingOf = (variable: string): string =>
  variable.replace(/^NEO4J_/, "").replace(/__|_/g, (part) => (part === "__" ? "_" : "."));

/** How large a server of tests is, where it listens, and how quickly it ends. */
const ofTestsAlone = /^(?:server\.(?:memory|bolt)|dbms\.security\.auth_enabled|db\.tx_log|internal\.server\.bolt)/;

describe("docker-compose.yml", () => {
  it("pins every image by full version", () => {
    const images = services.flatMap(([, { image }]) => image ?? []);
    expect(images.length).toBeGreaterThan(0);
    for (const image of images) expect(image).toMatch(/:\d+\.\d+\.\d+(-[a-z]+)*(@sha256:[0-9a-f]{64})?$/);
  });

  it("gives every service a health check, a memory limit and an end to its privileges", () => {
    for (const [name, service] of services) {
      expect(service, name).toMatchObject({
        healthcheck: { test: expect.any(Array), interval: expect.any(String), retries: expect.any(Number) },
        deploy: { resources: { limits: { memory: expect.stringMatching(/^\d+M$/) } } },
        security_opt: ["no-new-privileges:true"],
        pids_limit: expect.any(Number),
        restart: "unless-stopped",
      });
    }
    expect(app).toMatchObject({ read_only: true, cap_drop: ["ALL"], init: true, tmpfs: ["/tmp"] });
  });

  it("publishes the viewer to this machine alone and the database to nobody", () => {
    expect(neo4j?.ports).toEqual([]);
    expect(app?.ports).toEqual(["127.0.0.1:8080:8080"]);
    for (const { ports } of Object.values(debug.services)) {
      for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
    }
  });

  it("leaves the database no way out", () => {
    expect(neo4j?.networks).toEqual(["db"]);
    expect(compose.networks?.["db"]?.internal).toBe(true);
    expect(neo4j?.environment).not.toHaveProperty("NEO4J_PLUGINS");
    expect(neo4j?.environment["NEO4J_dbms_security_allow__csv__import__from__file__urls"]).toBe("false");
    expect(neo4j?.environment["NEO4J_internal_dbms_cypher__ip__blocklist"]).toBe("0.0.0.0/0,::/0");
  });

  it("bounds the database as it was bounded when all attacks were tried on it", () => {
    const lines = settingsOf(7687, true).matchAll(/^([\w.]+)=(.*)$/gm);
    const tested = [...lines].flatMap(([, name = "", value]) => (ofTestsAlone.test(name) ? [] : [[name, value]]));
    const composed = Object.entries(neo4j?.environment ?? {}).map(([variable, value]) => [settingOf(variable), value]);
    const size = /^server\.(?:memory|jvm)\.|^AUTH\./;
    expect(composed.filter(([name = ""]) => !size.test(name)).sort()).toEqual(tested.sort());
  });

  it("holds no password: both sides read one secret file", () => {
    const variables = services.flatMap(([, { environment }]) => Object.keys(environment));
    for (const name of variables) expect(name).not.toMatch(/(AUTH|PASSWORD|KEY|TOKEN)$/);
    expect(read("Dockerfile")).not.toMatch(/PASSWORD|API_KEY/);
    expect(neo4j?.environment["NEO4J_AUTH_FILE"]).toBe("/run/secrets/neo4j_auth");
    expect(app?.environment["NEO4J_PASSWORD_FILE"]).toBe("/run/secrets/neo4j_auth");
    expect(neo4j?.secrets).toEqual(["neo4j_auth"]);
    expect(app?.secrets).toEqual(["neo4j_auth"]);
    expect(compose.secrets).toEqual({ neo4j_auth: { file: "./secrets/neo4j_auth.txt" } });
    expect(read(".gitignore")).toContain("secrets/*\n!secrets/README.md");
  });

  it("sets only what Neo4j knows", () => {
    const names = Object.keys(neo4j?.environment ?? {}).filter((name) => name !== "NEO4J_AUTH_FILE");
    expect(names.length).toBeGreaterThan(10);
    for (const name of names) expect([...settings], name).toContain(settingOf(name));
  });

  it("sets only what the server reads", () => {
    for (const name of Object.keys(app?.environment ?? {})) expect(Object.keys(Env.shape)).toContain(name);
    expect(() => Env.parse(app?.environment)).not.toThrow();
  });

  it("declares every volume, network and secret that it uses", () => {
    for (const [, service] of services) {
      for (const network of service.networks) expect(compose.networks).toHaveProperty(network);
      for (const volume of service.volumes) expect(compose.volumes).toHaveProperty(volume.split(":")[0] ?? "");
      for (const secret of service.secrets) expect(compose.secrets).toHaveProperty(secret);
    }
  });
});

describe("Dockerfile", () => {
  const lines = read("Dockerfile")
    .replace(/\\\n\s*/g, " ")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"));
  const of = (instruction: string): readonly string[] => lines.filter((line) => line.startsWith(`${instruction} `));
  const runtime = lines.slice(lines.findIndex((line) => / AS runtime$/.test(line)));

  it("starts from pinned images and ends in a stage of its own", () => {
    const images = of("FROM").map((line) => line.split(" ")[1] ?? "");
    for (const image of images) expect(image).toMatch(/^(node:\d+\.\d+\.\d+-bookworm-slim(@sha256:\w{64})?|packages)$/);
    expect(of("FROM").map((line) => line.split(" AS ")[1])).toEqual(["packages", "viewer", "runtime"]);
  });

  it("installs by the lockfile and runs no install scripts", () => {
    expect(of("RUN").filter((line) => line.includes("npm"))).toEqual(["RUN npm ci --ignore-scripts --omit=dev"]);
  });

  it("runs as a user without rights, in exec form, and says how it is", () => {
    expect(runtime).toContain("USER node");
    const command = runtime.find((line) => line.startsWith("CMD "))?.slice(4) ?? "";
    expect(JSON.parse(command)).toEqual(["node", "--import", "tsx", "server/main.ts"]);
    expect(runtime.indexOf("USER node")).toBeLessThan(runtime.findIndex((line) => line.startsWith("CMD ")));
    expect(of("HEALTHCHECK")[0]).toContain("/readyz");
  });

  it("sets only what the server reads", () => {
    const names = of("ENV").flatMap((line) => [...line.matchAll(/(\w+)=/g)].map(([, name]) => name));
    for (const name of names) expect(["NODE_ENV", ...Object.keys(Env.shape)]).toContain(name);
  });

  it("copies what is there, and what .dockerignore lets in", () => {
    const ignored = read(".dockerignore").split("\n");
    const sources = of("COPY")
      .filter((line) => !line.includes("--from"))
      .flatMap((line) => line.split(" ").slice(1, -1));
    expect(sources.length).toBeGreaterThan(8);
    for (const source of sources) {
      expect(existsSync(join(root, source)), source).toBe(true);
      expect(ignored, source).toContain(`!${source}`);
    }
    expect(ignored).toContain("*");
  });
});
