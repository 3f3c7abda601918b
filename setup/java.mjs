// What programs in Java need for the tests that run them.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

export const run = promisify(execFile);

/**
 * Whether there is Java 17 or later.
 * @returns {Promise<boolean>}
 */
export async function hasJava() {
  const said = await answers("java", ["-version"]);
  return said !== undefined && Number(/version "(\d+)/.exec(said)?.[1] ?? 0) >= 17;
}

/**
 * What a program says, or undefined where it is missing.
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<string | undefined>}
 */
export async function answers(program, args) {
  try {
    const { stdout, stderr } = await run(program, args);
    return stdout + stderr;
  } catch {
    return undefined;
  }
}
