import { execFile, spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { promisify } from "node:util";
import neo4j from "neo4j-driver";
import { ensureNeo4jJars } from "#setup/neo4j-jars.mjs";

export type TestServer = Readonly<{
  uri: string;
  user: string;
  password: string;
  pid: number;
  /** Kills it without warning; `start` brings it back on the same data. */
  kill(): Promise<void>;
  start(): Promise<void>;
  stop(): Promise<void>;
}>;

const PASSWORD = "nur-fuer-tests";
const START_MS = 240_000;
const STOP_MS = 20_000;

/** Settings of `docker-compose.yml`, in the small; of plugins none is loaded unless a test brings some. */
export const settingsOf = (port: number, auth: boolean, plugins = "none"): string => `
server.bolt.listen_address=127.0.0.1:${port}
server.http.enabled=false
server.directories.import=import
server.memory.pagecache.size=64m
dbms.security.auth_enabled=${auth}
dbms.security.procedures.allowlist=${plugins}
dbms.security.allow_csv_import_from_file_urls=false
dbms.usage_report.enabled=false
db.transaction.timeout=30s
db.transaction.monitor.check.interval=500ms
db.transaction.concurrent.maximum=100
db.lock.acquisition.timeout=30s
db.memory.transaction.max=256m
dbms.memory.transaction.total.max=512m
db.tx_log.rotation.size=32m
db.tx_log.rotation.retention_policy=1 files
internal.dbms.cypher_ip_blocklist=0.0.0.0/0,::/0
internal.server.bolt.thread_pool_shutdown_wait_time=0s
internal.server.bolt.connection_shutdown_wait_time=0s
`;

/** Tests are short: quick to start matters more than the last bit of speed. */
const QUICK_START = "-XX:TieredStopAtLevel=1";
const JVM = [
  "-XX:+UseSerialGC",
  "-Xms256m",
  "-Xmx768m",
  "-XX:+ExitOnOutOfMemoryError",
  "--add-opens=java.base/java.nio=ALL-UNNAMED",
  "--add-opens=java.base/java.io=ALL-UNNAMED",
  "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
];

/** Runs neo4j-admin on the home of a test server. */
export type Admin = (...command: string[]) => Promise<void>;
/** `before` runs on the empty home, before the first start: an import, for example. */
/** `plugins` is a folder of jars beside the server, `allowed` names the procedures of them that it loads: all, if nothing is said. */
/** `optimized` lets Java compile as it does where people run Neo4j, for benchmarks. */
export type TestSetUp = Readonly<{
  auth?: boolean;
  optimized?: boolean;
  plugins?: string;
  allowed?: string;
  before?: (admin: Admin) => Promise<void>;
}>;

/** A real Neo4j in a home of its own on a free port; undefined where there is no Java or its jars cannot be had. */
export async function startNeo4j(setUp: TestSetUp = {}): Promise<TestServer | undefined> {
  const { auth = false, optimized = false, plugins, before } = setUp;
  const jars = await ensureNeo4jJars();
  if (!jars) return undefined;
  const home = mkdtempSync(join(tmpdir(), "beleg-neo4j-"));
  mkdirSync(join(home, "conf"));
  mkdirSync(join(home, "import"));
  if (plugins !== undefined) cpSync(plugins, join(home, "plugins"), { recursive: true });
  const port = await freePort();
  writeFileSync(join(home, "conf", "neo4j.conf"), settingsOf(port, auth, allowedOf(setUp)));
  const admin = adminOf(jars, home);
  if (auth) await admin("dbms", "set-initial-password", PASSWORD);
  await before?.(admin);
  const access = { uri: `bolt://127.0.0.1:${port}`, user: "neo4j", password: auth ? PASSWORD : "" };

  let child = launch(jars, home, optimized);
  const killNow = (): void => void child.kill("SIGKILL");
  process.on("exit", killNow);
  const start = async (): Promise<void> => {
    if (hasEnded(child)) child = launch(jars, home, optimized);
    await untilReady(access, child, home);
  };
  const stop = async (): Promise<void> => {
    await end(child);
    process.off("exit", killNow);
    rmSync(home, { recursive: true, force: true });
  };
  await start().catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return {
    ...access,
    get pid() {
      return child.pid ?? 0;
    },
    start,
    stop,
    async kill() {
      child.kill("SIGKILL");
      await gone(child);
    },
  };
}

const allowedOf = ({ plugins, allowed }: TestSetUp): string | undefined => allowed ?? (plugins && "*");

function launch(jars: string, home: string, optimized: boolean): ChildProcess {
  const entry = ["org.neo4j.server.CommunityEntryPoint", `--home-dir=${home}`, `--config-dir=${join(home, "conf")}`];
  // Neo4j's own launcher puts plugins on the class path as well, which is where their parts are looked for.
  const classes = [join(jars, "*"), join(home, "plugins", "*")].join(delimiter);
  const child = spawn("java", [...(optimized ? [] : [QUICK_START]), ...JVM, "-cp", classes, ...entry], {
    stdio: "ignore",
  });
  watchOver(child, home);
  return child;
}

/** A shell that waits on a pipe from this process: when this process ends, however it ends, it ends Neo4j and tidies up. */
function watchOver(child: ChildProcess, home: string): void {
  if (process.platform === "win32" || child.pid === undefined) return;
  const script = 'read -r _; kill -9 "$1" 2>/dev/null; sleep 1; rm -rf "$2"';
  const watcher = spawn("sh", ["-c", script, "sh", String(child.pid), home], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });
  watcher.unref();
  child.once("exit", () => watcher.kill("SIGKILL"));
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

async function gone(child: ChildProcess): Promise<void> {
  while (!hasEnded(child)) await sleep(20);
}

/** SIGTERM first; a query that cannot be stopped would hold that up for ever. */
async function end(child: ChildProcess): Promise<void> {
  child.kill("SIGTERM");
  const timer = setTimeout(() => child.kill("SIGKILL"), STOP_MS);
  await gone(child);
  clearTimeout(timer);
}

type Access = Pick<TestServer, "uri" | "user" | "password">;

/** Ready is when a query is answered; a login alone is answered too early. */
async function untilReady({ uri, user, password }: Access, child: ChildProcess, home: string): Promise<void> {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { connectionTimeout: 2_000 });
  try {
    for (const until = Date.now() + START_MS; ;) {
      try {
        await driver.executeQuery("RETURN 1", {}, { database: "neo4j" });
        return;
      } catch (cause) {
        if (hasEnded(child) || Date.now() > until) throw new Error(`Neo4j did not start: ${logOf(home)}`, { cause });
        await sleep(200);
      }
    }
  } finally {
    await driver.close();
  }
}

function logOf(home: string): string {
  try {
    return readFileSync(join(home, "logs", "neo4j.log"), "utf8").slice(-2_000);
  } catch {
    return "there is no log";
  }
}

function adminOf(jars: string, home: string): Admin {
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") };
  return async (...command) => {
    const java = ["-Xmx512m", "-cp", join(jars, "*"), "org.neo4j.cli.AdminTool", ...command];
    await promisify(execFile)("java", java, { env, maxBuffer: 16 * 1024 * 1024 });
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
