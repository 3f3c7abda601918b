type Named = Readonly<{ name: string; aliases: readonly string[] }>;

/** What several that are one are also called, each name once, without that of the first. */
export const namesOfAll = (all: readonly Named[]): string[] => {
  const names = new Set(all.flatMap(({ name, aliases }) => [name, ...aliases]));
  names.delete(all[0]?.name ?? "");
  return [...names];
};
