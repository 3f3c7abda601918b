import { once } from "node:events";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Resolves once the server accepts connections; rejects with the error of the system, for example EADDRINUSE. */
export async function listen(server: Server, port: number, host: string): Promise<void> {
  server.listen(port, host);
  await once(server, "listening");
}

/** The address to open in a browser on this machine. */
export function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}

type Door = Readonly<{ HOST: string; AUTH_TOKEN?: string | undefined; INSECURE_NO_SIGN_IN: string }>;

/** Refuses to serve the whole graph to everybody in reach; throws an Error with one line that says what to set. */
export function refuseOpenDoor({ HOST, AUTH_TOKEN, INSECURE_NO_SIGN_IN }: Door): void {
  if (isLoopback(HOST) || AUTH_TOKEN !== undefined || INSECURE_NO_SIGN_IN === "1") return;
  throw new Error(
    `HOST=${HOST} lets others read the whole graph: set AUTH_TOKEN (openssl rand -hex 32), or INSECURE_NO_SIGN_IN=1 behind something that asks who they are.`,
  );
}

export const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|::1)$/.test(host);

/** Limits on slow and idle clients, in milliseconds; an answer itself may take as long as it needs. */
export function withTimeouts(server: Server): Server {
  server.headersTimeout = 10_000;
  // The largest file that people open, over a line of two megabits a second.
  server.requestTimeout = 300_000;
  server.keepAliveTimeout = 5_000;
  server.maxConnections = 1000;
  return server;
}
