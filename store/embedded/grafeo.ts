import type * as Library from "@grafeo-db/js";
import { createRequire } from "node:module";

/** The package is CommonJS whose names Node.js cannot see from outside, so it is required rather than imported. */
const library = createRequire(import.meta.url)("@grafeo-db/js") as typeof Library;

export const GrafeoDB = library.GrafeoDB;
export type GrafeoDB = InstanceType<typeof library.GrafeoDB>;
export const engineVersion = (): string => library.version();
