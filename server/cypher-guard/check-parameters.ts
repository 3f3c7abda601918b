import { apiLimits } from "#schema/api.ts";
import { refusal } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";

const unsafe = new Set(["__proto__", "constructor", "prototype"]);

/** Parameters are data and cannot change what a query does, but their size is what a query may work on. */
export function checkParameters(params: Readonly<Record<string, unknown>>): Refusal | undefined {
  if (Buffer.byteLength(JSON.stringify(params)) > apiLimits.cypherParameterBytes) return refusal("parameters");
  const name = Object.keys(params).find((key) => unsafe.has(key));
  return name === undefined ? undefined : refusal("construct", `parameter ${name}`);
}
