import type { Scored } from "./score-article.ts";
import type { SplitName } from "./splits.ts";

export type Counts = { right: number; false: number; missed: number };
type Share = { right: number; of: number };

/** Sums over articles; every figure that is printed comes from here. */
export type Figures = {
  articles: number;
  statements: Map<string, Counts>;
  entities: Counts;
  modality: Share;
  attribution: Share;
  unasserted: Share;
  otherSpeaker: Share;
};

export type Result = Readonly<{ split: SplitName; scored: Scored }>;

const none = (): Counts => ({ right: 0, false: 0, missed: 0 });

export function figuresOf(results: readonly Result[]): Figures {
  const share = (): Share => ({ right: 0, of: 0 });
  const figures: Figures = {
    articles: results.length,
    statements: new Map(),
    entities: none(),
    modality: share(),
    attribution: share(),
    unasserted: share(),
    otherSpeaker: share(),
  };
  for (const { scored } of results) addArticle(figures, scored);
  return figures;
}

function addArticle(figures: Figures, scored: Scored): void {
  const { article, related, outcomes, missed, entities } = scored;
  const groups = (relation: string): string[] => [
    "all",
    relation,
    article.language,
    `${article.language} ${relation}`,
    article.kind,
  ];
  const count = (relation: string, field: keyof Counts): void => {
    for (const group of groups(relation)) {
      const counts = figures.statements.get(group) ?? none();
      counts[field]++;
      figures.statements.set(group, counts);
    }
  };
  for (const outcome of outcomes) {
    const claim = related.claims[outcome.claim]!;
    if (outcome.kind === "false") count(claim.type, "false");
    if (outcome.kind !== "right") continue;
    count(claim.type, "right");
    addDetails(figures, scored, outcome.claim, outcome.statement);
  }
  for (const index of missed) count(article.statements[index]!.type, "missed");
  for (const field of ["right", "false", "missed"] as const) figures.entities[field] += entities[field];
}

function addDetails(
  figures: Figures,
  { article, related, fits }: Scored,
  claimIndex: number,
  statementIndex: number,
): void {
  const claim = related.claims[claimIndex]!;
  const statement = article.statements[statementIndex]!;
  const add = (share: Share, right: boolean): void => {
    share.of++;
    if (right) share.right++;
  };
  add(figures.modality, claim.modality === statement.modality);
  if (statement.modality !== "asserted") add(figures.unasserted, claim.modality === statement.modality);
  const by = claim.speaker === undefined ? undefined : (fits[claim.speaker] ?? new Set<string>());
  const named = statement.attributedTo.some((id) => by?.has(id) === true);
  const own = statement.attributedTo.includes(statement.source);
  const open = statement.attributedTo.length === 0;
  add(figures.attribution, open ? by === undefined || by.has(statement.source) : named || (by === undefined && own));
  if (!open && !own) add(figures.otherSpeaker, named);
}

export type Rates = Readonly<{ precision: number; recall: number; f1: number }>;

export function ratesOf({ right, false: wrong, missed }: Counts): Rates {
  const precision = right + wrong === 0 ? 0 : right / (right + wrong);
  const recall = right + missed === 0 ? 0 : right / (right + missed);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}
