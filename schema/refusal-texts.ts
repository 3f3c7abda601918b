/** Why a query is refused, by rule: what is not allowed and what to write instead. The viewer says it in German by the name of the rule. */
export const refusalRules = {
  "query-length": "The query is longer than 10,000 characters. Shorten it or put long lists into a parameter.",
  "unicode-escape": "Unicode escapes (\\u) are not allowed. Write the letter itself or use a parameter.",
  "control-character": "The query holds an invisible control character. Type it again by hand.",
  nesting: "Brackets are nested too deeply. Split the query with WITH.",
  "too-complex":
    "The query takes too long to read or to plan. Split it or shorten its patterns and lists; of XOR, choices between labels and subqueries within each other it may have a few.",
  prefix: "EXPLAIN, PROFILE and CYPHER before a query are not allowed. Write the query alone.",
  "one-statement": "Only one statement can be run at a time.",
  "console-command": "Commands that begin with a colon are not part of Cypher.",
  write: "Queries here only read: CREATE, INSERT, MERGE, SET, REMOVE, DELETE and FOREACH are not allowed.",
  schema: "Queries here only read: schema, users and databases cannot be changed or shown.",
  show: "SHOW and TERMINATE are not allowed. CALL db.labels() and its kin show what is in the graph.",
  use: "USE is not allowed: queries run on the graph that is shown.",
  "load-csv": "LOAD CSV is not allowed: queries read the graph and nothing else.",
  "in-transactions": "CALL { } IN TRANSACTIONS is not allowed. Leave IN TRANSACTIONS out.",
  procedure: "This procedure is not allowed.",
  function: "This function is not allowed.",
  "path-length":
    "A path of variable length needs an upper bound of at most 6, shortest paths of at most 15: -[*1..4]-.",
  regex:
    "Regular expressions (=~) are not allowed, since they cannot be stopped. Use CONTAINS, STARTS WITH or ENDS WITH.",
  reduce: "reduce() is not allowed, since it cannot be stopped. Use UNWIND with sum() or collect().",
  range: "range() needs numbers, size() or length() and may give at most 1,000,000 values.",
  iteration: "This list is too long to go through inside one expression. Use UNWIND instead.",
  "value-size":
    "This expression could grow without bound. Use UNWIND and LIMIT instead of joining lists or texts with themselves.",
  parameters: "The parameters are larger than 64 kB as JSON.",
  construct: "This part of Cypher is not allowed here.",
  "embedded-subset": "The embedded engine cannot do this.",
  "dangerous-procedures":
    "The console is off: this Neo4j has procedures that reach beyond the graph. Take the plugin out, or set CONSOLE_ALLOW_APOC=1: the console calls no procedure outside its list.",
} as const;
export type RefusalRule = keyof typeof refusalRules;

/** What to write instead where the embedded engine cannot do something, by what it is about. */
export const subsetAdvice = {
  quantifier: "Write the length as -[*1..3]- instead of {1,3}.",
  "path-prefix": "Use shortestPath() or allShortestPaths().",
  "path-brackets": "Write the pattern without brackets around it.",
  collect: "Use MATCH and collect().",
  "count-return": "Write COUNT { (n)-[:CONTACTED]->() }.",
  "exists-return": "Write EXISTS { MATCH (n)-[:CONTACTED]->(m) WHERE … }.",
  "dynamic-label": "Write the label itself.",
  "match-mode": "Leave it out.",
  hint: "Leave USING out.",
  finish: "Use RETURN.",
  "type-part": "Types cannot be asked for.",
  "normal-form": "Normal forms cannot be asked for.",
  "optional-call": "Use OPTIONAL MATCH.",
  powers: "Put brackets around the powers: (2 ^ 3) ^ 2.",
  "aggregate-part": "Name it first: WITH collect(n.name) AS names RETURN names[0].",
  "date-part": "Name it first: WITH date('2024-03-05') AS day RETURN day.year.",
  "from-end": "Slices from the end are wrong here; use reverse().",
  "relation-sign": "Write the condition into WHERE: WHERE type(r) <> 'CONTACTED'.",
  "pattern-hops":
    "A pattern of several hops cannot stand inside a list or an OPTIONAL MATCH here: put it into a MATCH or WITH of its own.",
  "path-hops":
    "Of a path of several hops the path itself, length(), nodes() and relationships() can be asked for; else name the hops: MATCH (a)-[r]->(b)-[s]->(c).",
  "return-all": "Name what to return instead of *.",
  element: "A node or relationship comes out of this as a number; return its properties, for example n.name.",
  "no-function": "It does not know this function.",
  "percentile-disc":
    "It picks another value than it should here; use percentileCont() or ORDER BY with SKIP and LIMIT.",
  "comprehension-path": "Leave the name of the path out, or use MATCH and collect().",
  "trim-from": "Use trim(), lTrim(), rTrim() or replace().",
  "shortest-where":
    "A condition on a shortest path is checked too late here: MATCH p = (a)-[*..6]-(b) WHERE … RETURN p ORDER BY length(p) LIMIT 1.",
  percentile: "Write the percentile as a number.",
  joining: "Join texts with +.",
  subtracted: "Texts cannot be subtracted.",
  "joined-lists":
    "Nodes of joined lists come out as numbers; join what you need of them: [x IN one | x.name] + [x IN other | x.name].",
  mixed: "A text never equals a number: write texts in quotes ('2024') and numbers without.",
  order: "Yes and no have no order here; compare with = true.",
  split: "Split the query with WITH.",
  "label-condition": "Write the condition into WHERE: WHERE n:Person OR n:Organization.",
  "path-ends": "Give a shortest path two ends.",
  "free-ends": "Say which nodes: MATCH (a {id: $a}), (b {id: $b}) MATCH p = shortestPath((a)-[*..6]-(b)).",
} as const;
export type SubsetAdvice = keyof typeof subsetAdvice;
