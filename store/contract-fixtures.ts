import type { ArticleGraph } from "#schema/article-graph.ts";
import type { CypherValue } from "#schema/cypher-value.ts";
import { articleGraph, contacted, criticized, denied, event, organization, person } from "./builders.ts";
import type { CypherRequest, GraphStore, Store } from "./graph-store.ts";

/** An empty store, and how to open it a second time and be rid of it. */
export type FreshStore = Readonly<{ store: Store; openAgain: () => Promise<Store>; dispose: () => Promise<void> }>;

export const anna = person("Anna Müller", { aliases: ["Müller", "die Ministerin"] });
export const bert = person("Bert Falk");
export const cora = person("Cora Lindqvist");
export const dirk = person("Dirk Øster");
export const nordwerk = organization("Nordwerk AG", { aliases: ["Nordwerk"] });
export const hafen = event("Hafenfest", { date: "2024-05" });
export const lonely = person("Zoe Einsam");

export const graphs: readonly ArticleGraph[] = [
  articleGraph({
    title: "Eins",
    publishedAt: "2024-03-01",
    story: "a",
    says: [
      contacted(anna, bert, { confidence: 0.6 }),
      criticized(anna, nordwerk, { attributedTo: cora }),
      denied(bert, hafen),
    ],
  }),
  articleGraph({
    title: "Eins, Kopie",
    publishedAt: "2024-03-02",
    story: "a",
    outlet: "Abendpost",
    says: [contacted(anna, bert, { confidence: 0.8, modality: "alleged" })],
  }),
  articleGraph({
    title: "Zwei",
    publishedAt: "2024-04",
    outlet: "Abendpost",
    says: [contacted(bert, anna, { modality: "negated", eventDate: "2023-12-24" }), contacted(bert, cora)],
  }),
  articleGraph({
    title: "Drei",
    says: [contacted(cora, dirk), denied(nordwerk, anna), contacted(anna, nordwerk, { modality: "planned" })],
  }),
  articleGraph({ title: "Vier", publishedAt: "2023", names: [lonely], says: [criticized(dirk, anna)] }),
];

export const names = (nodes: readonly { name: string }[]): string[] => nodes.map(({ name }) => name);

export async function cells(
  reader: GraphStore,
  query: string,
  more: Partial<CypherRequest> = {},
): Promise<(readonly CypherValue[])[]> {
  const answer = await reader.cypher({ query, params: {}, limit: 100, timeoutMs: 20_000, ...more });
  const rows: (readonly CypherValue[])[] = [];
  for await (const row of answer.rows) rows.push(row);
  return rows;
}

export async function eraseAll(store: Store): Promise<void> {
  const ids = [];
  for await (const article of store.writer.known()) ids.push(article.id);
  await store.writer.erase(ids);
}
