import type { Env } from "#schema/env.ts";
import type { ArticleWorkers } from "./article-workers.ts";
import type { ExtractResult } from "./article-worker.ts";
import type { ExtractorName } from "./command-line.ts";
import { extractArticle } from "./extract-article.ts";
import { configuredLlm, usageLine } from "./llm/configured.ts";
import type { ReadArticle } from "./source/read-article.ts";
import { SetAside } from "./source/set-aside.ts";

/** Extraction as a run uses it: in the workers for rules, over the network for a language model. */
export type ArticleExtraction = Readonly<{
  /** Name and version of the extractor. */
  name: string;
  extract(article: ReadArticle): Promise<ExtractResult>;
  /** A last line on what it used, where there is something to say. */
  used(): string | undefined;
}>;

export async function articleExtraction(
  asked: ExtractorName,
  env: Env,
  workers: ArticleWorkers,
): Promise<ArticleExtraction> {
  if (asked === "offline") {
    const { name, notice } = await workers.open();
    return { name, extract: workers.extract, used: () => notice };
  }
  const llm = configuredLlm(env);
  return {
    name: llm.name,
    async extract(article) {
      try {
        return await extractArticle(article, llm);
      } catch (error) {
        if (error instanceof SetAside) return { setAside: error.message };
        throw error;
      }
    },
    used: () => usageLine(llm),
  };
}
