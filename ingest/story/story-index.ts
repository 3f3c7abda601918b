import type { KnownArticle } from "#schema/graph.ts";
import { storyId } from "#schema/derive-id.ts";
import type { ArticleId, StoryId } from "#schema/ids.ts";
import { similarity } from "./signature.ts";

/** Texts at least this alike are copies of one story (Jaccard of word triples). */
const alike = 0.7;
/** 16 bands of 4 values: a pair of similarity 0.7 shares a band with probability 0.99. */
const bandDigits = 4 * 8;

type Member = Pick<KnownArticle, "id" | "story" | "signature">;

/** Finds the story of an article among all that were seen before, by locality-sensitive hashing. */
export class StoryIndex {
  readonly #bands = new Map<string, Member[]>();
  readonly #stories = new Map<ArticleId, StoryId>();

  add(member: Member): void {
    this.#stories.set(member.id, member.story);
    for (const band of bandsOf(member.signature)) {
      const members = this.#bands.get(band);
      if (members) members.push(member);
      else this.#bands.set(band, [member]);
    }
  }

  /** The story of the most similar other article, else the one that it had, else one of its own. Remembers it. */
  storyOf(article: Pick<KnownArticle, "id" | "signature">): StoryId {
    let best: { member: Member; score: number } | undefined;
    for (const member of this.#near(article)) {
      const score = similarity(member.signature, article.signature);
      if (score >= alike && score > (best?.score ?? 0)) best = { member, score };
    }
    const story = best?.member.story ?? this.#stories.get(article.id) ?? storyId(article.id);
    this.add({ ...article, story });
    return story;
  }

  #near(article: Pick<KnownArticle, "id" | "signature">): Set<Member> {
    const members = bandsOf(article.signature).flatMap((band) => this.#bands.get(band) ?? []);
    return new Set(members.filter((member) => member.id !== article.id));
  }
}

function bandsOf(signature: string): string[] {
  const bands: string[] = [];
  for (let start = 0; start < signature.length; start += bandDigits)
    bands.push(`${start}:${signature.slice(start, start + bandDigits)}`);
  return bands;
}
