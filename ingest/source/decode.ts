import iconv from "iconv-lite";
import { SetAside } from "./set-aside.ts";

const byteOrderMarks = [
  { bytes: [0xef, 0xbb, 0xbf], encoding: "utf8" },
  { bytes: [0xff, 0xfe], encoding: "utf16le" },
  { bytes: [0xfe, 0xff], encoding: "utf16-be" },
] as const;

/** Labels that the WHATWG Encoding Standard reads as windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels). */
const latin1 = /^(iso-?8859-?1|latin-?1|us-ascii|ascii|cp1252|windows-1252)$/i;

/**
 * Bytes to text: byte order mark, then the encoding that an HTML page declares, then strict UTF-8, else windows-1252.
 * iconv-lite decodes windows-1252, because TextDecoder of Node.js 20 loses the bytes 0x80 to 0x9F („ “ – €).
 */
export function decode(bytes: Uint8Array): string {
  const mark = byteOrderMarks.find((candidate) => candidate.bytes.every((byte, i) => bytes[i] === byte));
  if (mark) return iconv.decode(Buffer.from(bytes), mark.encoding);
  if (bytes.subarray(0, 8192).includes(0)) throw new SetAside("not a text: it has zero bytes");
  const utf8 = strictUtf8(bytes);
  if (utf8 !== undefined) return repairTwiceEncoded(utf8);
  return iconv.decode(Buffer.from(bytes), declared(bytes) ?? "win1252");
}

function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function declared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString("latin1");
  const label = /<meta[^>]{0,200}charset=["']?([\w-]{1,40})/i.exec(head)?.[1];
  if (!label || latin1.test(label) || /^utf-?8$/i.test(label)) return undefined;
  return iconv.encodingExists(label) ? label : undefined;
}

/** Undoes UTF-8 that was read as windows-1252 and written as UTF-8 again ("Ã¼" for "ü"), only when nothing is lost by it. */
function repairTwiceEncoded(text: string): string {
  if (!/Ã[\u0080-\u00bf¤¶¼Ÿ„–œ]|â€/.test(text)) return text;
  const once = iconv.encode(text, "win1252");
  if (iconv.decode(once, "win1252") !== text) return text;
  return strictUtf8(once) ?? text;
}
