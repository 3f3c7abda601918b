import type { Env } from "#schema/env.ts";
import { given } from "#schema/given.ts";
import { llmExtractor } from "./llm-extractor.ts";

/** The model that the environment names; throws one line that says what to set where it names none. */
export function configuredLlm(env: Env): ReturnType<typeof llmExtractor> {
  const { LLM_BASE_URL: baseUrl, LLM_MODEL: model, LLM_API_KEY: apiKey } = env;
  if (!baseUrl || !model)
    throw new Error(
      "--extractor llm needs LLM_BASE_URL (an OpenAI-compatible server) and LLM_MODEL in the environment",
    );
  if (!URL.canParse(baseUrl)) throw new Error(`LLM_BASE_URL is not an address: ${baseUrl}`);
  return llmExtractor(given({ baseUrl, model, apiKey }));
}

/** What a run has used of the model, for its last line. */
export const usageLine = ({ usage }: ReturnType<typeof llmExtractor>): string =>
  `${usage.calls} calls, ${usage.inputTokens} tokens in, ${usage.outputTokens} out; ${usage.dropped} statements dropped because their quote or ends do not stand in the text.`;
