import { cp, mkdtemp, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadModel, weightsFolder } from "./load-model.ts";

describe("loading the model", () => {
  let folder = "";

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "beleg-weights-"));
    await cp(weightsFolder, folder, { recursive: true });
  });

  afterEach(async () => {
    await rm(folder, { recursive: true });
  });

  const reason = async (): Promise<string> => {
    const model = await loadModel(folder);
    return "unavailable" in model ? model.unavailable : "";
  };

  it("gives a model that says its version and runtime", async () => {
    expect(await loadModel(folder)).toMatchObject({
      version: expect.stringMatching(/^beleg-reader\/\d+$/),
      runtime: "native",
    });
  });

  it("says in one line which file is missing, and what happens now", async () => {
    await rm(join(folder, "encoder.onnx"));
    expect(await reason()).toMatch(/^The model cannot be used: encoder\.onnx is missing \(.*rules alone.*\)\.$/);
  });

  it("says that a file was cut off", async () => {
    await truncate(join(folder, "encoder.onnx"), 1000);
    expect(await reason()).toMatch(/encoder\.onnx has 1000 bytes instead of \d+/);
  });

  it("refuses a file that was changed without changing its length", async () => {
    const file = join(folder, "pairs.onnx");
    const raw = await readFile(file);
    raw[raw.length >> 1] = (raw[raw.length >> 1] ?? 0) ^ 0xff;
    await writeFile(file, raw);
    expect(await reason()).toMatch(/pairs\.onnx is not what was shipped/);
  });

  it("refuses weights of another format", async () => {
    const file = join(folder, "manifest.json");
    const manifest: Record<string, unknown> = JSON.parse(await readFile(file, "utf8"));
    await writeFile(file, JSON.stringify({ ...manifest, format: 99 }));
    expect(await reason()).toMatch(/of format 99, this version reads 1/);
  });

  it("says so where there are no weights at all", async () => {
    await rm(folder, { recursive: true });
    expect(await reason()).toMatch(/manifest\.json is missing/);
    await cp(weightsFolder, folder, { recursive: true });
  });
});
