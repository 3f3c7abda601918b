/** The part of an address that names a saved view instead of listing what is in it. */
export const viewIdIn = (hash: string): string | undefined => /^#?view=(view_[0-9a-f]{16})$/.exec(hash)?.[1];

export const viewLink = (id: string): string => `${location.origin}${location.pathname}#view=${id}`;
