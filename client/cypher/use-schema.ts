import { useMemo } from "react";
import { graphSchema } from "#schema/graph-schema.ts";
import type { Schema } from "./language/messages.ts";
import type { Parameters } from "./parameters.ts";

/** Schema for completion and lint, with the parameters that have a value. */
export const useSchema = (params: Parameters): Schema =>
  useMemo(() => {
    const {
      labels,
      sharedLabel,
      relationshipTypes,
      entityProperties,
      statementProperties,
      articleProperties,
      mentionProperties,
    } = graphSchema;
    const propertyKeys = [
      ...new Set([...entityProperties, ...statementProperties, ...articleProperties, ...mentionProperties]),
    ];
    return { labels, sharedLabel, relationshipTypes, propertyKeys, parameters: params };
  }, [params]);
