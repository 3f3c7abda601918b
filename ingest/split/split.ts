import type { Plain, Split } from "../document.ts";
import { findBlocks } from "./blocks.ts";
import { findQuotations } from "./quotations.ts";
import { findSentences } from "./sentences.ts";

/** Tells prose from the rest of the page and cuts it into sentences and quotations. */
export function split(plain: Plain): Split {
  const blocks = findBlocks(plain.text, plain.title);
  return {
    ...plain,
    blocks,
    sentences: findSentences(plain.text, blocks, plain.language),
    quotations: findQuotations(plain.text, blocks),
  };
}
