/** A file that is not taken in, with the one line that says why. The run goes on; the line stands in its summary. */
export class SetAside extends Error {
  constructor(reason: string) {
    super(reason);
    this.name = "SetAside";
  }
}
