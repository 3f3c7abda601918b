import type { Socket } from "node:net";

/** Sends one JSON value as a line; answers its length in characters. */
export function writeFrame(socket: Socket, value: unknown): number {
  const line = JSON.stringify(value);
  if (socket.writable) socket.write(`${line}\n`);
  return line.length;
}

/** Calls back for each JSON value that comes in; a line is put together once, however many pieces it came in. */
export function readFrames(socket: Socket, onFrame: (value: unknown) => void): void {
  let pieces: Buffer[] = [];
  socket.on("data", (data: Buffer) => {
    let from = 0;
    for (let end = data.indexOf(10); end >= 0; end = data.indexOf(10, from)) {
      pieces.push(data.subarray(from, end));
      const line = Buffer.concat(pieces).toString("utf8");
      pieces = [];
      from = end + 1;
      onFrame(JSON.parse(line));
    }
    if (from < data.length) pieces.push(data.subarray(from));
  });
}
