/** Whether a process is there, by its id; one that has ended and was not yet cleared away counts as there. */
export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
