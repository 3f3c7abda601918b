import { RecentMap } from "#schema/recent-map.ts";

/** Queries whose plan was looked at and only reads, each with the rows of the largest step of that plan. */
export type KnownPlans = Readonly<{ get(query: string): number | undefined; set(query: string, rows: number): void }>;

const most = 500;
/** For so long, in milliseconds, an operator may change what a server knows before the plan is looked at again. */
const keptMs = 600_000;

/** A text in quotation marks, or what may hold such a mark without being one: a name in backticks, a comment. */
const quoted = /'(?:[^'\\]|\\[^])*'|"(?:[^"\\]|\\[^])*"|`(?:[^`]|``)*`|\/\/[^\r\n]*|\/\*[^]*?\*\//g;

/** The query without what stands in its texts: whose name is asked for changes neither what runs nor, in Neo4j, the plan. */
const formOf = (query: string): string => query.replace(quoted, (part) => (/^['"]/.test(part) ? "''" : part));

/**
 * Whether a text only reads follows from the text: the graph and its indexes change how it is done, not what, and a procedure
 * that may be called is told by its name. So what was planned once need not be planned again, twice, before each run.
 */
export function knownPlans(now: () => number = Date.now): KnownPlans {
  const plans = new RecentMap<string, Readonly<{ rows: number; until: number }>>(most);
  return {
    get(query) {
      const plan = plans.get(formOf(query));
      return plan && plan.until > now() ? plan.rows : undefined;
    },
    set: (query, rows) => plans.set(formOf(query), { rows, until: now() + keptMs }),
  };
}
