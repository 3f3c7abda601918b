import { createHash, createHmac, timingSafeEqual } from "node:crypto";
import type { Request, RequestHandler } from "express";
import { AppError } from "#schema/errors.ts";

const cookieName = "beleg";
/** How long a browser stays signed in, in milliseconds. */
const staysMs = 30 * 24 * 3600 * 1000;
/** What machines ask that watch the server; it says nothing about the graph. */
const open = new Set(["/livez", "/readyz"]);

/**
 * Lets in who has the token: programs by `Authorization: Bearer`, browsers by a cookie that the address with `?token=` sets. The
 * cookie holds a seal of the token and not the token itself; another token makes it worthless.
 */
export function tokenGuard(token: string): RequestHandler {
  const seal = createHmac("sha256", token).update("beleg cookie").digest("base64url");
  return (request, response, next) => {
    if (open.has(request.path)) return next();
    const { token: given } = request.query;
    if (request.method === "GET" && typeof given === "string" && isSame(given, token)) {
      response.cookie(cookieName, seal, {
        httpOnly: true,
        sameSite: "strict",
        secure: request.secure,
        maxAge: staysMs,
      });
      return response.redirect(303, request.path);
    }
    if (isSame(bearerOf(request), token) || isSame(cookieOf(request), seal)) return next();
    throw new AppError(
      "UNAUTHORIZED",
      401,
      "Sign in: open this address once with ?token= and the AUTH_TOKEN of this server, or send it as Authorization: Bearer.",
    );
  };
}

/** In the same time whatever is given; hashed first, since only equal lengths can be compared so. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map((text) => createHash("sha256").update(text).digest());
  return one !== undefined && other !== undefined && timingSafeEqual(one, other);
}

const bearerOf = ({ headers }: Request): string => /^Bearer (\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";

const cookieOf = ({ headers }: Request): string =>
  (headers.cookie ?? "")
    .split(";")
    .map((part) => part.trim().split("="))
    .find(([name]) => name === cookieName)?.[1] ?? "";
