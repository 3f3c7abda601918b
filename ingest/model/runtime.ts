import type { InferenceSession } from "onnxruntime-node";
import type { ModelUnavailable } from "./reading.ts";
import type { Runtime } from "./network.ts";

/** One thread a session: articles are read side by side by workers, and the same sums are made in the same order. */
const options: InferenceSession.SessionOptions = {
  executionProviders: ["cpu"],
  graphOptimizationLevel: "all",
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: "sequential",
  logSeverityLevel: 3,
};

/** The native runtime, or why it does not load here (another C library, an unusual processor). */
export async function openRuntime(): Promise<Runtime | ModelUnavailable> {
  try {
    const native = await import("onnxruntime-node");
    return {
      name: "native",
      Tensor: native.Tensor,
      create: (file) => native.InferenceSession.create(file, options),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split("\n")[0] : String(error);
    return { unavailable: `onnxruntime-node does not load: ${reason}` };
  }
}
