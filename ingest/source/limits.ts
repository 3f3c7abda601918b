/** Limits of one article file; past them it is set aside with its reason, never cut. */
export const limits = {
  /** Bytes on disk. */
  fileBytes: 20 * 1024 * 1024,
  /** UTF-16 units of decoded text. */
  textLength: 2_000_000,
  /** Elements of an HTML page. */
  elements: 100_000,
  /** Milliseconds for reading or extracting one article, on a busy machine and with lexicons still to be loaded. */
  articleMs: 60_000,
  /** Megabytes of heap for a worker. */
  workerHeapMb: 1024,
} as const;
