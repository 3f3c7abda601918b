import { existsSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where annotated articles lie that are not part of the project, or undefined where there are none. */
export function sharedFolder(): string | undefined {
  const folder = resolve(import.meta.dirname, "..", "..", "shared");
  return existsSync(join(folder, "gold")) ? folder : undefined;
}
