import type { Plain, Related } from "./document.ts";

/** Whatever turns an article's text into entities and claims. */
export type Extractor = Readonly<{
  /** Name and version; stored with every article, so that a newer extractor reads it again. */
  name: string;
  /** Rejects with one clear line where it cannot work at all. */
  read(plain: Plain): Promise<Pick<Related, "entities" | "mentions" | "entityOf" | "claims">>;
}>;
