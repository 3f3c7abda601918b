import i18next from "i18next";
import { apiLimits } from "#schema/api.ts";
import { api } from "../api/api.ts";
import { reportFailure } from "../shell/report-failure.ts";
import { openLocal } from "./open-local.ts";
import { noticeReading } from "./reading-notice.tsx";
import { zipFiles } from "./zip-files.ts";

/** What a file dialog offers. */
export const openable = ".json,.graphml,.gexf,.zip,.csv,.xml";

const isTable = ({ name }: File): boolean => name.toLowerCase().endsWith(".csv");

/** Opens a file that Beleg wrote, or the tables of a CSV export, in place of the graph. A bad file leaves everything as it is. */
export async function openFiles(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (!first) return;
  const name = isTable(first) ? files.map((file) => file.name).join(", ") : first.name;
  const { signal, end } = noticeReading(name);
  try {
    const document = await api.openFile(await archiveOf(files), { signal });
    if (document.nodes.length === 0) throw new Error(i18next.t("views.local.empty", { name }));
    end();
    await openLocal({ kind: "file", name, document });
  } catch (error) {
    reportFailure(error);
  } finally {
    end();
  }
}

const megabyte = 1024 * 1024;

/** The server would refuse them too, but only after they were sent, and a browser may then tell no more than a broken line. */
function refuseTooLarge(files: readonly File[]): void {
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= apiLimits.fileBytes) return;
  const [size, most] = [Math.ceil(bytes / megabyte), apiLimits.fileBytes / megabyte];
  throw new Error(i18next.t("views.local.tooLarge", { size, most }));
}

/** The file itself; loose tables as the archive that they came from. */
async function archiveOf(files: readonly File[]): Promise<Blob> {
  refuseTooLarge(files);
  const [first] = files;
  if (first && files.length === 1 && !isTable(first)) return first;
  if (!files.every(isTable)) throw new Error(i18next.t("views.local.oneFile"));
  const entries = files.map(async (file) => ({ name: tableName(file.name), bytes: await bytesOf(file) }));
  return zipFiles(await Promise.all(entries));
}

const bytesOf = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

/** Browsers and people put things around a name: `nodes (1).csv`, `treffen-edges.csv`. */
const tableName = (name: string): string =>
  `${/nodes|edges|statements|articles/i.exec(name)?.[0].toLowerCase() ?? name.replace(/\.csv$/i, "")}.csv`;
