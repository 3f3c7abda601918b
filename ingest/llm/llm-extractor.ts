import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { APICallError, generateObject, NoObjectGeneratedError, RetryError } from "ai";
import type { Plain } from "../document.ts";
import type { Extractor } from "../extractor.ts";
import { SetAside } from "../source/set-aside.ts";
import { Answer } from "./answer.ts";
import { ground } from "./ground.ts";
import { partsOf } from "./parts.ts";
import { articleMessage, instructions } from "./prompt.ts";

export type LlmConfig = Readonly<{
  /** Address of an OpenAI-compatible server, with its version path: `http://127.0.0.1:11434/v1`. */
  baseUrl: string;
  model: string;
  apiKey?: string;
  /** Milliseconds for one call. */
  timeoutMs?: number;
  /** How often a call is made again after the server was busy or away. */
  retries?: number;
  /** UTF-16 units of text in one call; longer articles go in overlapping parts. */
  partLength?: number;
}>;

/** What the calls have used so far; a server that does not count tokens leaves them at 0. */
export type Usage = { calls: number; inputTokens: number; outputTokens: number; dropped: number };

const defaults = { timeoutMs: 120_000, retries: 3, partLength: 12_000 };
const overlap = 600;
const version = 1;

/**
 * An extractor that asks a language model. Only the article's title and text leave this machine, for `baseUrl` alone.
 * An article that the model cannot answer is set aside with the reason; it never falls back to another extractor.
 */
export function llmExtractor(config: LlmConfig): Extractor & Readonly<{ usage: Readonly<Usage> }> {
  const usage: Usage = { calls: 0, inputTokens: 0, outputTokens: 0, dropped: 0 };
  const name = `llm/${config.model}/${version}`;
  const ask = asker(config, usage);
  return {
    name,
    usage,
    async read(plain) {
      const parts = partsOf(plain.text, config.partLength ?? defaults.partLength, overlap);
      const answers: Answer[] = [];
      for (const { start, end } of parts) answers.push(await ask(plain, plain.text.slice(start, end)));
      const { dropped, ...read } = ground(plain.text, answers, name);
      usage.dropped += dropped;
      return read;
    },
  };
}

function asker(config: LlmConfig, usage: Usage): (plain: Plain, part: string) => Promise<Answer> {
  const provider = createOpenAICompatible({
    name: "llm",
    baseURL: config.baseUrl,
    supportsStructuredOutputs: true,
    ...(config.apiKey === undefined ? {} : { apiKey: config.apiKey }),
  });
  const model = provider(config.model);
  return async (plain, part) => {
    usage.calls++;
    try {
      const answer = await generateObject({
        model,
        schema: Answer,
        system: instructions,
        prompt: articleMessage(plain.title, part),
        temperature: 0,
        maxRetries: config.retries ?? defaults.retries,
        abortSignal: AbortSignal.timeout(config.timeoutMs ?? defaults.timeoutMs),
        experimental_repairText: ({ text }) => Promise.resolve(jsonWithin(text)),
      });
      count(usage, answer.usage);
      return answer.object;
    } catch (error) {
      if (NoObjectGeneratedError.isInstance(error)) count(usage, error.usage);
      throw new SetAside(reasonOf(error, config));
    }
  };
}

function count(
  usage: Usage,
  used: { inputTokens?: number | undefined; outputTokens?: number | undefined } | undefined,
): void {
  usage.inputTokens += used?.inputTokens ?? 0;
  usage.outputTokens += used?.outputTokens ?? 0;
}

/** The outermost braces of an answer: models like to put prose or a code fence around their JSON. */
function jsonWithin(text: string): string | null {
  const from = text.indexOf("{");
  const to = text.lastIndexOf("}");
  return from >= 0 && to > from ? text.slice(from, to + 1) : null;
}

function reasonOf(error: unknown, { baseUrl, model }: LlmConfig): string {
  const cause = RetryError.isInstance(error) ? error.lastError : error;
  if (NoObjectGeneratedError.isInstance(cause)) return `${model} did not answer with the JSON that was asked for`;
  if (APICallError.isInstance(cause)) {
    if (cause.statusCode === 401 || cause.statusCode === 403) return `${baseUrl} refuses the key: check LLM_API_KEY`;
    if (cause.statusCode === 404) return `${baseUrl} does not know the model ${model}: check LLM_MODEL`;
    if (cause.statusCode !== undefined) return `${baseUrl} answers with status ${cause.statusCode}`;
    return `${baseUrl} cannot be reached: check LLM_BASE_URL`;
  }
  return cause instanceof Error && cause.name === "TimeoutError"
    ? `${model} took too long`
    : `${model} could not be asked`;
}
