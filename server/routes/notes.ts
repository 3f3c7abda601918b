import { Router } from "express";
import { NoFields } from "#schema/api.ts";
import { NoteBody, NoteParams } from "#schema/view-api.ts";
import type { NoteAnswer, NotesAnswer } from "#schema/view-api.ts";
import type { Keeper } from "#store/graph-store.ts";
import { disconnectSignal } from "../disconnect-signal.ts";
import { endpoints, expressPath } from "../endpoints.ts";
import { jsonBody } from "../json-body.ts";
import { parseRequest } from "../parse-request.ts";

/** The longest note as JSON, every letter escaped. */
const bodyBytes = 256 * 1024;

export function noteRoutes(keeper: Keeper): Router {
  const router = Router();
  router.get(expressPath(endpoints.notes), async (request, response) => {
    parseRequest(NoFields, request.query, "query");
    const notes = await keeper.notes({ signal: disconnectSignal(response) });
    response.json({ notes: [...notes] } satisfies NotesAnswer);
  });
  router.put(expressPath(endpoints.writeNote), ...jsonBody(bodyBytes), async (request, response) => {
    const { key } = parseRequest(NoteParams, request.params, "path");
    const { text } = parseRequest(NoteBody, request.body, "body");
    if (text.trim() === "") {
      await keeper.removeNote(key);
      response.json({} satisfies NoteAnswer);
      return;
    }
    const note = { key, text, changedAt: new Date().toISOString() };
    await keeper.putNote(note);
    response.json({ note } satisfies NoteAnswer);
  });
  return router;
}
