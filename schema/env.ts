import { z } from "zod";

const optionalText = z
  .string()
  .trim()
  .transform((value) => value || undefined)
  .optional();

/** Every variable that Beleg reads from the environment; nothing else does. */
export const Env = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(8080),
  HOST: z.string().trim().min(1).default("127.0.0.1"),
  /** Host names besides localhost under which the server may be asked, separated by commas. */
  ALLOWED_HOSTS: optionalText,
  /** Asked of everybody where it is set; needed to listen on anything but this machine. 32 random bytes are 43 letters. */
  AUTH_TOKEN: optionalText.refine((token) => token === undefined || token.length >= 43, {
    message: "must have at least 43 letters: openssl rand -hex 32",
  }),
  /** Says that something in front asks people who they are. */
  INSECURE_NO_SIGN_IN: z.enum(["1", "0", ""]).default("0"),
  /** Lets people ask in Cypher although the Neo4j has procedures that reach beyond the graph. */
  CONSOLE_ALLOW_APOC: z.enum(["1", "0", ""]).default("0"),
  DATA_DIR: z.string().trim().min(1).default("data"),
  NEO4J_URI: z
    .string()
    .trim()
    .regex(/^(bolt|neo4j)(\+s|\+ssc)?:\/\/\S+$/, "must look like bolt://host:7687 or neo4j+s://host")
    .optional()
    .or(z.literal("").transform(() => undefined)),
  NEO4J_USER: optionalText,
  NEO4J_PASSWORD: optionalText,
  /** A file that holds the password (or `neo4j/password`), as container secrets do. */
  NEO4J_PASSWORD_FILE: optionalText,
  NEO4J_DATABASE: optionalText,
  LLM_BASE_URL: optionalText,
  LLM_MODEL: optionalText,
  LLM_API_KEY: optionalText,
  /** Set by npm: the folder in which the user typed the command; relative paths start there. */
  INIT_CWD: optionalText,
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
});
export type Env = z.infer<typeof Env>;

/** Reads and checks the environment; throws an Error with one line that names the variable that is wrong. */
export function readEnv(source: Readonly<Record<string, string | undefined>>): Env {
  const parsed = Env.safeParse(source);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new Error(`${issue?.path.join(".") ?? "environment"}: ${issue?.message ?? "is not valid"}`);
}
