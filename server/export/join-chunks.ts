const chunkCharacters = 32 * 1024;

/** The same text in fewer, larger pieces: a writer may yield an element at a time and a socket still gets whole blocks. */
export async function* joinChunks(pieces: AsyncIterable<string | Uint8Array>): AsyncIterable<string | Uint8Array> {
  let waiting: string[] = [];
  let characters = 0;
  for await (const piece of pieces) {
    if (typeof piece === "string") {
      waiting.push(piece);
      characters += piece.length;
      if (characters < chunkCharacters) continue;
    }
    if (characters > 0) yield waiting.join("");
    waiting = [];
    characters = 0;
    if (typeof piece !== "string") yield piece;
  }
  if (characters > 0) yield waiting.join("");
}
