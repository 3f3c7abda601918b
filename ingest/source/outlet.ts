import { webAddress } from "./raw-article.ts";

/** “Elbkurier, Seite 3”: the page is no part of the name. */
const page = /[ ,;](?:Seite|S\.|page|p\.) ?\d{1,6}$/i;
const joints = new Set(" \t,;:|–-(");

function withoutJoints(name: string): string {
  let [from, to] = [0, name.length];
  while (from < to && joints.has(name[from] ?? "")) from += 1;
  while (from < to && joints.has(name[to - 1] ?? "")) to -= 1;
  return name.slice(from, to);
}

/**
 * Takes apart what a file calls its source: the outlet's name, and the address where one stands in it (“Elbkurier, page 3,
 * https://example.org/a”). An address alone gives its host as the name.
 */
export function outletIn(source: string | undefined): Readonly<{ outlet?: string; url?: string }> {
  if (source === undefined) return {};
  const found = /https?:\/\/\S+/i.exec(source)?.[0];
  const url = webAddress(found);
  const withoutAddress = url === undefined ? source : source.replace(found ?? "", "");
  const name = withoutJoints(withoutJoints(withoutAddress).replace(page, ""));
  if (url === undefined) return { outlet: name || source };
  return { outlet: name || new URL(url).hostname.replace(/^www\./, ""), url };
}
