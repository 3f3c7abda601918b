import { readFile } from "node:fs/promises";
import type { InferenceSession } from "onnxruntime-node";
import type { ModelUnavailable } from "./reading.ts";
import type { Runtime } from "./network.ts";

/** One thread a session: articles are read side by side by workers, and the same sums are made in the same order. */
const options = {
  graphOptimizationLevel: "all",
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  logSeverityLevel: 3,
} satisfies InferenceSession.SessionOptions;

export type RuntimeName = Runtime["name"];
/** In the order in which they are tried. */
export const runtimeNames = ["native", "wasm"] as const satisfies readonly RuntimeName[];

async function native(): Promise<Runtime> {
  const { InferenceSession, Tensor } = await import("onnxruntime-node");
  return {
    name: "native",
    Tensor,
    create: (file) => InferenceSession.create(file, { ...options, executionProviders: ["cpu"] }),
  };
}

async function wasm(): Promise<Runtime> {
  const { InferenceSession, Tensor, env } = await import("onnxruntime-web");
  env.wasm.numThreads = 1;
  return {
    name: "wasm",
    Tensor,
    create: async (file) => InferenceSession.create(await readFile(file), { ...options, executionProviders: ["wasm"] }),
  };
}

const openers: Readonly<Record<RuntimeName, () => Promise<Runtime>>> = { native, wasm };

/** The first runtime that loads here, or why none does: the native one needs glibc and a common processor. */
export async function openRuntime(names: readonly RuntimeName[] = runtimeNames): Promise<Runtime | ModelUnavailable> {
  const reasons: string[] = [];
  for (const name of names) {
    try {
      return await openers[name]();
    } catch (error) {
      reasons.push(`${name} runtime: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`);
    }
  }
  return { unavailable: `no runtime loads (${reasons.join("; ")})` };
}
