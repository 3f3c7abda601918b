import { apiLimits } from "#schema/api.ts";
import { refusal } from "./refusal.ts";
import type { Refusal } from "./refusal.ts";

/** Open brackets at once; the parser's time grows steeply with them, and people need fewer than ten. */
const deepest = 25;

/** The first layer: what can be told from the letters alone. It also keeps from the parser what would keep it busy. */
export function checkText(query: string): Refusal | undefined {
  if (query.length > apiLimits.cypherLetters) return refusal("query-length");
  // Neo4j turns \uXXXX into letters before it reads the query, the syntax tree is made after: they must see the same text.
  if (/\\u/i.test(query)) return refusal("unicode-escape");
  // Tab, line feed and carriage return are all that a query needs; direction marks make it look like another query.
  if (/[^\P{Cc}\t\n\r]|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u.test(query))
    return refusal("control-character");
  const bare = withoutTexts(query);
  if (/^\s*(explain|profile|cypher)\b/i.test(bare)) return refusal("prefix");
  if (/^\s*:/.test(bare)) return refusal("console-command");
  if (/;\s*[^\s;]/.test(bare)) return refusal("one-statement");
  if (depth(bare) > deepest) return refusal("nesting");
  return undefined;
}

/** The query with strings, quoted names and comments replaced by a blank or an empty string. */
function withoutTexts(query: string): string {
  const pattern = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`(?:[^`]|``)*`|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//g;
  return query.replace(pattern, (text) => (text.startsWith("/") ? " " : "''"));
}

function depth(text: string): number {
  let open = 0;
  let most = 0;
  for (const letter of text) {
    if ("([{".includes(letter)) most = Math.max(most, ++open);
    else if (")]}".includes(letter)) open -= 1;
  }
  return most;
}
