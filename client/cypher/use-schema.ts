import { useMemo } from "react";
import { embeddedProcedures, procedureSignatures } from "#schema/allowed-procedures.ts";
import type { StatusAnswer } from "#schema/api.ts";
import { cypherFunctions, calledName, notEmbedded } from "#schema/cypher-functions.ts";
import { graphSchema } from "#schema/graph-schema.ts";
import { useStatus } from "../api/queries.ts";
import type { Schema } from "./language/messages.ts";
import type { Parameters } from "./parameters.ts";

const { entityProperties, statementProperties, articleProperties, mentionProperties, ...names } = graphSchema;
const propertyKeys = [
  ...new Set([...entityProperties, ...statementProperties, ...articleProperties, ...mentionProperties]),
];

/** Schema for completion and lint: what the graph holds now and the engine can call, with the parameters that have a value. */
export function useSchema(params: Parameters): Schema {
  const { data: status } = useStatus();
  const known = useMemo(
    () => ({ ...names, propertyKeys, ...callable(status?.engine), counts: status ? countsOf(status) : {} }),
    [status],
  );
  return useMemo(() => ({ ...known, parameters: params }), [known, params]);
}

function callable(engine: StatusAnswer["engine"] | undefined): Pick<Schema, "functions" | "procedures"> {
  if (engine !== "embedded") return { functions: cypherFunctions, procedures: procedureSignatures };
  const hasFunction = (name: string): boolean => !name.includes(".") && !notEmbedded.has(name.toLowerCase());
  return {
    functions: cypherFunctions.filter((signature) => hasFunction(calledName(signature))),
    procedures: procedureSignatures.filter((signature) => embeddedProcedures.has(calledName(signature))),
  };
}

const countsOf = ({ entities, statements, articles }: StatusAnswer): Readonly<Record<string, number>> => ({
  ...entities,
  ...statements,
  Article: articles,
});
