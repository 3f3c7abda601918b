import { readFileSync } from "node:fs";
import { connect } from "node:net";
import type { Socket } from "node:net";
import { places } from "./places.ts";
import { EngineAddress } from "./protocol.ts";

/** Where the engine of this folder listens, by its own account; it may be gone. */
export function readAddress(dataDir: string): EngineAddress | undefined {
  try {
    return EngineAddress.parse(JSON.parse(readFileSync(places(dataDir).address, "utf8")));
  } catch {
    return undefined;
  }
}

/** A connection to the engine that serves this folder, or undefined when there is none. */
export async function connectSocket(dataDir: string): Promise<Socket | undefined> {
  const address = readAddress(dataDir);
  if (!address) return undefined;
  return new Promise((resolve) => {
    const socket = connect(address.socket);
    socket.once("connect", () => {
      socket.removeAllListeners("error");
      resolve(socket);
    });
    socket.once("error", () => resolve(undefined));
  });
}
