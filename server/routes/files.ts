import { Router, raw } from "express";
import type { Request, RequestHandler, Response } from "express";
import { apiLimits } from "#schema/api.ts";
import { AppError } from "#schema/errors.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import type { RunningExports } from "../export/running-exports.ts";
import { createFileThreads } from "../files/file-threads.ts";
import type { FileResult, FileTask } from "../files/file-work.ts";
import { needJson, refusedEarly } from "../json-body.ts";
import { sendChunks, sendFile } from "../send-file.ts";

/** Graphs that lie in a file of the person: read here, since the readers are here, and kept nowhere. */
export function fileRoutes(limit: RequestHandler, exports: RunningExports): Router {
  const router = Router();
  const threads = createFileThreads();
  async function work(task: FileTask["do"], request: Request, response: Response): Promise<FileResult> {
    const bytes: unknown = request.body;
    if (!Buffer.isBuffer(bytes))
      throw new AppError("NOT_JSON", 415, "Send the file itself as application/octet-stream.");
    let tell: (fraction: number) => void = () => undefined;
    const order = { signal: disconnectSignal(response), onFraction: (fraction: number) => tell(fraction) };
    const file = await threads.run({ do: task, bytes }, order);
    const running = file.id === undefined ? undefined : exports.begin(file.id);
    response.once("close", () => running?.end());
    if (running) tell = running.tell;
    return file;
  }
  router.post(
    expressPath(endpoints.open),
    limit,
    rawBody("application/octet-stream", apiLimits.fileBytes),
    async (request, response) => {
      const { chunks, mime } = await work("open", request, response);
      await sendChunks(response, chunks, () => response.setHeader("Content-Type", mime));
    },
  );
  router.post(
    expressPath(endpoints.convert),
    limit,
    needJson,
    rawBody("application/json", 2 * apiLimits.fileBytes),
    async (request, response) => sendFile(response, await work("convert", request, response)),
  );
  return router;
}

const rawBody = (type: string, limit: number): RequestHandler => refusedEarly(limit, raw({ type, limit }));
