import { judge } from "./judge.ts";

/** The work of a thread of its own: see `guard.ts`. */
export { judge };
