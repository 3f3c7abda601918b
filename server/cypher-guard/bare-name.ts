/** A name as it is meant, without the backticks it may be written in. */
export const bareName = (name: string): string => name.replaceAll("`", "");
