import type { CypherValue } from "#schema/cypher-value.ts";

export const parameterTypes = ["text", "number", "boolean", "json"] as const;
export type ParameterType = (typeof parameterTypes)[number];

/** A parameter as it was typed: its kind, and its value as text. */
export type Parameter = Readonly<{ type: ParameterType; value: string }>;
export type Parameters = Readonly<Record<string, Parameter>>;

/** What is wrong with the value of one parameter. */
export class ParameterError extends Error {
  readonly parameter: string;
  readonly type: ParameterType;
  constructor(parameter: string, type: ParameterType) {
    super(`$${parameter}: ${type}`);
    this.name = "ParameterError";
    this.parameter = parameter;
    this.type = type;
  }
}

const quotedOrComment = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|\/\/[^\n]*|\/\*[\s\S]*?\*\//g;
const parameter = /\$(?:`([^`]+)`|([\p{L}_][\p{L}\p{N}_]*))/gu;
const counted = new RegExp(`\\b(?:LIMIT|SKIP|OFFSET)\\s+${parameter.source}`, "giu");

/** Names of the parameters of a query in the order they first stand there; those in strings and comments are none. */
export function parameterNames(query: string): string[] {
  const bare = query.replace(quotedOrComment, " ");
  return [...new Set([...bare.matchAll(parameter)].map(([, quoted, plain]) => quoted ?? plain ?? ""))];
}

/** A parameter that nobody has given yet: a number where only a number can stand, else a text. */
export function unsetParameter(query: string, name: string): Parameter {
  const counts = [...query.replace(quotedOrComment, " ").matchAll(counted)];
  const isCount = counts.some(([, quoted, plain]) => (quoted ?? plain) === name);
  return { type: isCount ? "number" : "text", value: "" };
}

/** A number in a page is exact up to 2^53; the database counts on to 2^63. */
const isLargeInteger = (text: string): boolean =>
  /^-?\d{16,19}$/.test(text) && !Number.isSafeInteger(Number(text)) && BigInt.asIntN(64, BigInt(text)) === BigInt(text);

function valueOf(name: string, { type, value }: Parameter): CypherValue {
  if (type === "text") return value;
  if (type === "boolean") return value === "true";
  if (type === "number") {
    const number = Number(value.trim().replace(/^(-?\d+),(\d+)$/, "$1.$2"));
    if (value.trim() === "" || !Number.isFinite(number)) throw new ParameterError(name, type);
    return isLargeInteger(value.trim()) ? { $type: "integer", value: value.trim() } : number;
  }
  try {
    return JSON.parse(value) as CypherValue;
  } catch {
    throw new ParameterError(name, type);
  }
}

/** Values of the parameters that a query uses; those nobody gave are left to the server to name. Throws ParameterError. */
export const parameterValues = (query: string, parameters: Parameters): Record<string, CypherValue> =>
  Object.fromEntries(
    parameterNames(query).flatMap((name) => {
      const given = Object.hasOwn(parameters, name) ? parameters[name] : undefined;
      return given ? [[name, valueOf(name, given)] as const] : [];
    }),
  );

const isParameter = (value: unknown): value is Parameter => {
  if (typeof value !== "object" || value === null) return false;
  const { type, value: text } = value as Record<string, unknown>;
  return typeof text === "string" && parameterTypes.some((known) => known === type);
};

/** Parameters out of what anybody may have written; what is no parameter is left out. */
export const parametersOf = (value: unknown): Parameters =>
  typeof value === "object" && value !== null
    ? Object.fromEntries(
        Object.entries(value).flatMap(([name, one]) =>
          isParameter(one) ? [[name, { type: one.type, value: one.value }]] : [],
        ),
      )
    : {};

/** The same from JSON, for example of an address. */
export function readParameters(json: string): Parameters {
  try {
    return parametersOf(JSON.parse(json));
  } catch {
    return {};
  }
}
