import { AppError } from "#schema/errors.ts";

/** One line for a person: why a program could not start and what to do. Never a stack. */
export function whyNotStarted(error: unknown): string {
  if (error instanceof AppError) return error.message;
  const { code, port, address, message } = Object(error) as Partial<Record<string, unknown>>;
  if (code === "EADDRINUSE") return `Port ${port} is in use. Stop what uses it or choose another: PORT=8081 npm start`;
  if (code === "EACCES" && port !== undefined)
    return `Port ${port} may not be used by this user. Choose one above 1023: PORT=8080`;
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return `HOST: this machine has no address ${address ?? "of that name"}.`;
  return typeof message === "string" ? (message.split("\n")[0] ?? message) : String(error);
}
