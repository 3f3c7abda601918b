import type { Database, Run } from "./database.ts";
import type { Call, GraphStore, Store } from "./graph-store.ts";
import { among } from "./reading/among.ts";
import { keeperOver } from "./keeping/keeper.ts";
import type { Shelf } from "./keeping/shelf.ts";
import { mergedReader } from "./merged/merged-reader.ts";
import { rememberMerging } from "./merged/remember-merging.ts";
import { article } from "./reading/article.ts";
import { articles } from "./reading/articles.ts";
import { known } from "./reading/known.ts";
import { neighbours } from "./reading/neighbours.ts";
import { node } from "./reading/node.ts";
import { overview } from "./reading/overview.ts";
import { paths } from "./reading/paths.ts";
import { search } from "./reading/search.ts";
import { statements } from "./reading/statements.ts";
import { statusOf } from "./reading/status.ts";
import { subgraph } from "./reading/subgraph.ts";
import { timeline } from "./reading/timeline.ts";
import { erase } from "./writing/erase.ts";
import { write } from "./writing/write.ts";

/** The store over any engine: the operations are the same, only the database and the shelf beside it differ. */
export function composeStore(database: Database, shelf: Shelf): Store {
  const runFor =
    (call: Call): Run =>
    (query, params) =>
      database.read(query, params, call);
  const on =
    <Request extends Call, Answer>(operation: (run: Run, request: Request) => Answer) =>
    (request: Request): Answer =>
      operation(runFor(request), request);
  const plain: GraphStore = {
    status: on(statusOf(database)),
    search: on(search),
    node: on(node),
    neighbours: on(neighbours),
    among: on(among),
    statements: on(statements),
    article: on(article),
    articles: on(articles),
    paths: on(paths),
    overview: on(overview),
    timeline: on(timeline),
    cypher: (request) => database.cypher(request),
    plan: (request) => database.plan(request),
    subgraph: on(subgraph),
  };
  const { keeper, merging } = rememberMerging(keeperOver(shelf));
  const prepare = onceSuccessful(() => database.prepare());
  return {
    engine: database.engine,
    reader: mergedReader({ plain, runFor, merging }),
    writer: {
      prepare,
      known: () => known(runFor({})),
      write: async (batch) => {
        await prepare();
        return write(database, batch);
      },
      erase: (ids) => erase(database, ids),
    },
    keeper,
    dangerousProcedures: () => database.dangerousProcedures(),
    stopped: () => database.stopped(),
    ping: () => database.ping(),
    close: () => database.close(),
  };
}

/** Does the work once; a failure lets the next call try again. */
function onceSuccessful(work: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= work().catch((error: unknown) => {
      done = undefined;
      throw error;
    });
    return done;
  };
}
