/** Ends a command that was asked to end: no fault of what it was asked for. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  constructor(message = "Interrupted") {
    super(message);
  }
}
