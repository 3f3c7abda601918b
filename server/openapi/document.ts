import { z } from "zod";
import { ErrorAnswer } from "#schema/api.ts";
import { endpoints } from "../endpoints.ts";
import type { Endpoint } from "../endpoint.ts";

type Json = Readonly<Record<string, unknown>>;

const errorTexts: Readonly<Record<number, string>> = {
  400: "The request is wrong; the message says where.",
  403: "Refused: a foreign host or page, or a query that may not run; `details.rule` names the rule.",
  404: "There is no such thing.",
  413: "The body is too large.",
  415: "The body is not application/json.",
  422: "The answer would be too big; narrow the question.",
  429: "Too many requests, or too many queries at once.",
  503: "The database cannot be reached or the server is about to stop.",
  504: "It took too long and was stopped.",
};

/** The OpenAPI 3.1 document, made from the schemas that check the requests. */
export function openApiDocument(version: string): Json {
  const paths: Record<string, Record<string, Json>> = {};
  for (const [id, endpoint] of Object.entries<Endpoint>(endpoints)) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(id, endpoint) };
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Beleg",
      version,
      description: "Who contacted, denied and criticized whom in the news, with the sentence that says so.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    servers: [{ url: "/" }],
    paths,
    components: { schemas: { Error: jsonSchema(ErrorAnswer, "output") } },
  };
}

function operation(id: string, { summary, params, query, body, answers, errors }: Endpoint): Json {
  return {
    operationId: id,
    summary,
    parameters: [...parameters("path", params), ...parameters("query", query)],
    ...(body && {
      requestBody: { required: true, content: { "application/json": { schema: jsonSchema(body, "input") } } },
    }),
    responses: {
      200: { description: "Done.", content: mapValues(answers, answerContent) },
      ...Object.fromEntries(errors.map((status) => [status, errorResponse(status)])),
    },
  };
}

function parameters(place: "path" | "query", schema: z.ZodType | undefined): Json[] {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, "input") as {
    properties?: Record<string, Json>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === "path" || required.includes(name),
    schema: property,
  }));
}

const answerContent = (answer: z.ZodType | string): Json =>
  typeof answer === "string" ? { schema: { description: answer } } : { schema: jsonSchema(answer, "output") };

const errorResponse = (status: number): Json => ({
  description: errorTexts[status] ?? "An error.",
  content: { "application/json": { schema: { $ref: "#/components/schemas/Error" } } },
});

function jsonSchema(schema: z.ZodType, io: "input" | "output"): Json {
  const made = z.toJSONSchema(schema, { io, target: "draft-2020-12" });
  // OpenAPI 3.1 has this dialect by default; in every schema it would only be noise.
  return Object.fromEntries(Object.entries(made).filter(([key]) => key !== "$schema"));
}

const mapValues = <T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
