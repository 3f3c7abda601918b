import { readFile } from "node:fs/promises";
import { join } from "node:path";
import express from "express";
import { AppError } from "#schema/errors.ts";
import { styleNonce } from "./access/security-headers.ts";

/**
 * The built viewer. Files under `assets/` carry a hash in their name and are kept for a year; the page itself is never kept and
 * gets the nonce of its answer in the place of `__CSP_NONCE__`. Every other address without a dot is the page too, since
 * the viewer has addresses of its own.
 */
export function clientFiles(folder: string): express.Router {
  const router = express.Router();
  const page: express.RequestHandler = async (_request, response) => {
    const html = await readFile(join(folder, "index.html"), "utf8");
    response.setHeader("Cache-Control", "no-cache");
    response.type("html").send(html.replaceAll("__CSP_NONCE__", styleNonce(response)));
  };
  router.get(["/", "/index.html"], page);
  router.use(
    "/assets",
    express.static(join(folder, "assets"), { immutable: true, maxAge: "1y", index: false, fallthrough: false }),
  );
  router.use(express.static(folder, { index: false, dotfiles: "ignore" }));
  router.get(/^\/(?!api(?:\/|$))[^.]*$/, page);
  return router;
}

/** Says how to get the viewer where it has not been built. */
export const noClient: express.RequestHandler = () => {
  throw new AppError(
    "NOT_FOUND",
    404,
    "The viewer is not built. Run `npm run build`, or use the API: /api/openapi.json.",
  );
};
