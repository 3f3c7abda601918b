import { describe, expect, it } from "vitest";
import { progressBar } from "./progress.ts";

function terminal(isTTY: boolean): { isTTY: boolean; columns: number; written: string; write(text: string): boolean } {
  return {
    isTTY,
    columns: 60,
    written: "",
    write(text) {
      this.written += text;
      return true;
    },
  };
}

describe("progressBar", () => {
  it("writes nothing where nobody watches", () => {
    const pipe = terminal(false);
    const bar = progressBar(pipe, 2, () => 0);
    bar.step(1, "a.txt");
    bar.end();
    expect(pipe.written).toBe("");
  });

  it("shows how far it is, what is left and clears its line", () => {
    const screen = terminal(true);
    let time = 0;
    const bar = progressBar(screen, 4, () => time);
    time = 1000;
    bar.step(1, "a.txt");
    bar.end();
    expect(screen.written).toContain("1/4 · 3 s left · a.txt");
    expect(screen.written.endsWith("\r\u001b[2K")).toBe(true);
  });
});
