import type { Logger } from "pino";
import type { Store } from "#store/graph-store.ts";
import type { RateLimits } from "./access/rate-limits.ts";
import type { ConsoleLimits } from "./console/console-limits.ts";
import type { CypherGuard } from "./cypher-guard/guard.ts";
import type { Supervisor } from "./supervisor.ts";

/** What the app is made of. Nothing else reaches it: no environment, no globals. */
export type ServerOptions = Readonly<{
  store: Store;
  logger: Logger;
  /** Folder of the built viewer; without it only the API is served. */
  clientDir?: string;
  /** Host names besides localhost under which the server may be asked, without ports. */
  allowedHosts?: readonly string[];
  /** Without it everybody who reaches the server is let in. */
  authToken?: string;
  rateLimits?: RateLimits;
  consoleLimits?: ConsoleLimits;
  /** What judges queries of people; its own is made where none is given. */
  guard?: Pick<CypherGuard, "check">;
  /** Who looks after the database; without one nobody says that it is in trouble. */
  supervisor?: Pick<Supervisor, "trouble">;
  /** Aborted when the server is about to stop: it says so on `/readyz` and ends its event streams. */
  draining?: AbortSignal;
}>;
