import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Manifest, manifestFormat } from "./manifest.ts";
import { openNetwork } from "./network.ts";
import { encodeText } from "./read-text.ts";
import type { Model, ModelUnavailable } from "./reading.ts";
import { openRuntime, runtimeNames, type RuntimeName } from "./runtime.ts";
import { Unigram, UnigramFile } from "./unigram.ts";

/** Where the weights lie that the project ships. */
export const weightsFolder = join(import.meta.dirname, "weights");

const remedy = "reading with rules alone; restore ingest/model/weights from the repository";

class Unusable extends Error {}

async function readJson(folder: string, file: string): Promise<unknown> {
  const raw = await readFile(join(folder, file), "utf8").catch(() => undefined);
  if (raw === undefined) throw new Unusable(`${file} is missing`);
  try {
    return JSON.parse(raw);
  } catch {
    throw new Unusable(`${file} is not JSON`);
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const json = await readJson(folder, "manifest.json");
  const parsed = Manifest.safeParse(json);
  if (parsed.success) return parsed.data;
  const format = json !== null && typeof json === "object" && "format" in json ? json.format : undefined;
  if (format === manifestFormat) throw new Unusable("manifest.json is damaged");
  throw new Unusable(`the weights are of format ${String(format)}, this version reads ${manifestFormat}`);
}

async function checkFile(folder: string, { file, bytes, sha256 }: Manifest["encoder"]): Promise<void> {
  const raw = await readFile(join(folder, file)).catch(() => undefined);
  if (!raw) throw new Unusable(`${file} is missing`);
  if (raw.length !== bytes) throw new Unusable(`${file} has ${raw.length} bytes instead of ${bytes}`);
  if (createHash("sha256").update(raw).digest("hex") !== sha256) throw new Unusable(`${file} is not what was shipped`);
}

async function load(folder: string, runtimes: readonly RuntimeName[]): Promise<Model> {
  const manifest = await readManifest(folder);
  const { encoder, pairs, tokenizer: pieces, version } = manifest;
  for (const file of [encoder, pairs, pieces]) await checkFile(folder, file);
  const tokenizer = new Unigram(UnigramFile.parse(await readJson(folder, pieces.file)));
  const runtime = await openRuntime(runtimes);
  if ("unavailable" in runtime) throw new Unusable(runtime.unavailable);
  const files = { encoder: join(folder, encoder.file), pairs: join(folder, pairs.file) };
  const network = await openNetwork(runtime, files, manifest);
  const encode: Model["encode"] = (text, sentences) => encodeText({ network, tokenizer, manifest }, text, sentences);
  return {
    version,
    runtime: runtime.name,
    encode,
    read: async (text, sentences, known) => (await encode(text, sentences)).read(known),
  };
}

/**
 * Loads the model of a folder with the first runtime that works. Never rejects over its files: whatever is wrong with
 * them is one line for people.
 */
export async function loadModel(
  folder: string = weightsFolder,
  runtimes: readonly RuntimeName[] = runtimeNames,
): Promise<Model | ModelUnavailable> {
  try {
    return await load(folder, runtimes);
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
    return { unavailable: `The model cannot be used: ${reason} (${remedy}).` };
  }
}
