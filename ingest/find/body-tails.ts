import type { Token } from "../document.ts";
import type { NameSpan } from "./name-spans.ts";

/** Words that close the names of firms, clubs and media, and no surname. */
const tail =
  /^(?:Athletic|United|Rovers|Wanderers|Hotspur|Airlines|Airways|Air|Wings|Plus|Motors|Energy|Media|Foods|Telecom|Wireless|Software|Systems|Technologies|Pharma|Therapeutics|Capital|Partners|Holdings?|Insurance|Logistics|Records|Studios|Pictures|Orchestra|Mutual|Guild|Research|Labs?|Transmission|Industries|Ventures|Solutions|Services|Networks?|Dagblad|Oy|AB|ASA|BV|GmbH|AG|SE|Ltd|Inc|Corp|LLC|PLC)$/u;

/** "Aurelia Air", "Holm Athletic": what the weights took for a person bears the name of a body. */
export const bodyByTail = (span: NameSpan, tokens: readonly Token[]): NameSpan =>
  span.type === "Person" && span.to - span.from > 1 && tail.test(tokens[span.to - 1]!.text)
    ? { ...span, type: "Organization" }
    : span;
