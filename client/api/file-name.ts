/** The name under which an answer wants to be saved, in its own letters where the head spells them out (RFC 6266). */
export function fileName(disposition: string | null, fallback: string): string {
  const [, spelled] = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "") ?? [];
  const [, plain = fallback] = /filename="?([^";]+)"?/.exec(disposition ?? "") ?? [];
  if (spelled === undefined) return plain;
  try {
    return decodeURIComponent(spelled);
  } catch {
    return plain;
  }
}
