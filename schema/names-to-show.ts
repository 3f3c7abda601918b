const determiner =
  /^(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|the|an?|his|her|its|their|sein|ihr)e?[mnrs]? /;
const genitive = /(?:['’]s?|s)$/u;

/**
 * Other names of a node as they are shown to people: without the article before a role, each once, and without the genitive of
 * a name that stands there or whose last word it is (“Merkels”). At most `most`, in their order; search and exports keep all.
 */
export function namesToShow(name: string, aliases: readonly string[], most: number): string[] {
  const stripped = aliases.map((alias) => alias.replace(determiner, ""));
  const words = new Set([name, name.split(" ").at(-1) ?? "", ...stripped].map((one) => one.toLowerCase()));
  const shown = new Map<string, string>();
  for (const alias of stripped) {
    const key = alias.toLowerCase();
    const isGenitive = genitive.test(key) && words.has(key.replace(genitive, ""));
    if (!isGenitive && key !== name.toLowerCase() && !shown.has(key)) shown.set(key, alias);
  }
  return [...shown.values()].slice(0, most);
}
