import { toWireError } from "./engine-errors.ts";
import type { WireError } from "./protocol.ts";

/** A refusal of the engine process's own, as it goes over the wire. */
export class Refusal extends Error {
  readonly wire: WireError;

  constructor(wire: WireError) {
    super(wire.message);
    this.wire = wire;
  }
}

export const wireErrorOf = (thrown: unknown): WireError =>
  thrown instanceof Refusal ? thrown.wire : toWireError(thrown);
