import type { Database } from "../database.ts";
import type { Kept, KeptKind, Shelf } from "../keeping/shelf.ts";

/** The label of nodes that belong to the store and not to the graph; the console's guard keeps them out of answers. */
const LIST = `
  MATCH (m:Meta)
  WHERE m.kept = $kind
  RETURN m.keptId AS id, m.head AS head
  ORDER BY id`;
const GET = "MATCH (m:Meta {id: $key}) RETURN m.keptId AS id, m.head AS head, m.body AS body";
const PUT = "MERGE (m:Meta {id: $key}) SET m.kept = $kind, m.keptId = $id, m.head = $head, m.body = $body";
const REMOVE = "MATCH (m:Meta {id: $key}) DETACH DELETE m";

const keyOf = (kind: KeptKind, id: string): string => `${kind} ${id}`;

/** A shelf of one node for each thing kept, without any relationship, so that every server of this database has the same. */
export function nodeShelf(database: Pick<Database, "read" | "write" | "prepare">): Shelf {
  const change = (query: string, params: Readonly<Record<string, string>>): Promise<void> =>
    database.write(async (run) => {
      await run(query, params);
      return { commit: true, value: undefined };
    });
  return {
    list: async (kind, call) => (await database.read(LIST, { kind }, call)) as unknown as Omit<Kept, "body">[],
    async get(kind, id, call) {
      const [row] = await database.read(GET, { key: keyOf(kind, id) }, call);
      return row as unknown as Kept | undefined;
    },
    async put(kind, { id, head, body }) {
      await database.prepare();
      await change(PUT, { key: keyOf(kind, id), kind, id, head, body });
    },
    remove: (kind, id) => change(REMOVE, { key: keyOf(kind, id) }),
  };
}
