import type { InferenceSession, Tensor, TensorConstructor } from "onnxruntime-node";
import type { Manifest } from "./manifest.ts";
import type { Window } from "./windows.ts";

/** What both runtimes offer, as far as it is used here. */
export type Runtime = Readonly<{
  name: "native" | "wasm";
  Tensor: TensorConstructor;
  create: (file: string) => Promise<InferenceSession>;
}>;

/** A row-major matrix; `row(i)` is a view, not a copy. */
export type Matrix = Readonly<{ data: Float32Array; width: number; row: (index: number) => Float32Array }>;

/** What the encoder says about each word of a window. */
export type WordScores = Readonly<{
  /** Hidden state of each word; only handed on to the pair scorer. */
  states: Tensor;
  /** Log probability of each tag. */
  tags: Matrix;
  /** Probability of each relation to be triggered here. */
  triggers: Matrix;
}>;

/** What the pair scorer is asked about one window. Word indices count from the window's first word. */
export type PairQuestion = Readonly<{
  states: Tensor;
  sentence: Int32Array;
  /** First and last word and shape of each mention, and how each two agree in writing (row-major). */
  start: Int32Array;
  end: Int32Array;
  shape: Int32Array;
  match: Int32Array;
  /** Trigger words and their relations. */
  at: Int32Array;
  relation: Int32Array;
}>;

/** Raw scores (logits). `role` holds source, target and speaker per trigger and mention; `span` start and end per word. */
export type PairScores = Readonly<{
  coreference: Matrix;
  fresh: Float32Array;
  role: Matrix;
  none: Matrix;
  event: Float32Array;
  modality: Matrix;
  span: Matrix;
}>;

export type Network = Readonly<{
  read: (window: Pick<Window, "ids" | "starts">) => Promise<WordScores>;
  relate: (question: PairQuestion) => Promise<PairScores>;
}>;

export const matrix = (data: Float32Array, width: number): Matrix => ({
  data,
  width,
  row: (index) => data.subarray(index * width, (index + 1) * width),
});

function floats(outputs: InferenceSession.OnnxValueMapType, name: string): Float32Array {
  const data = outputs[name]?.data;
  if (!(data instanceof Float32Array)) throw new Error(`the model gives no ${name}`);
  return data;
}

/** The two graphs behind one interface. A window is read alone, so nothing that stands beside it changes its scores. */
export async function openNetwork(
  runtime: Runtime,
  files: Readonly<{ encoder: string; pairs: string }>,
  manifest: Pick<Manifest, "tags" | "relations" | "modalities">,
): Promise<Network> {
  const encoder = await runtime.create(files.encoder);
  const pairs = await runtime.create(files.pairs);
  const ints = (data: Int32Array, dims: readonly number[] = [data.length]): Tensor =>
    new runtime.Tensor("int32", data, dims);
  return {
    async read({ ids, starts }) {
      const outputs = await encoder.run({ ids: ints(ids), starts: ints(starts) });
      const states = outputs["words"];
      if (!states) throw new Error("the model gives no words");
      return {
        states,
        tags: matrix(floats(outputs, "tags"), manifest.tags.length),
        triggers: matrix(floats(outputs, "triggers"), manifest.relations.length),
      };
    },
    async relate({ states, match, ...rest }) {
      const count = rest.start.length;
      const feeds = Object.fromEntries(Object.entries(rest).map(([name, data]) => [name, ints(data)]));
      const outputs = await pairs.run({ ...feeds, words: states, match: ints(match, [count, count]) });
      return {
        coreference: matrix(floats(outputs, "coreference"), count),
        fresh: floats(outputs, "new"),
        role: matrix(floats(outputs, "role"), count * 3),
        none: matrix(floats(outputs, "none"), 3),
        event: floats(outputs, "event"),
        modality: matrix(floats(outputs, "modality"), manifest.modalities.length),
        span: matrix(floats(outputs, "span"), (states.dims[0] ?? 0) * 2),
      };
    },
  };
}
