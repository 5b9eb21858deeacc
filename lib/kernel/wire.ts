/**
 * ZeroMQ on the wire, ZMTP 3.0 (https://rfc.zeromq.org/spec/23/): a greeting of 64 bytes, and
 * frames.
 *
 * @module
 */

/** A frame and its flags. */
export interface Frame {
  readonly flags: number;
  readonly body: Uint8Array;
}

/** The length of a greeting, in bytes. */
export const GREETING = 64;

/** Flags of a frame: more frames of the message follow; it is a command, not part of a message. */
export const [MORE, COMMAND] = [1, 4] as const;

const LONG = 2;
const LONGEST_SHORT_FRAME = 255;

/** The bytes of a frame. */
export function frameBytes(body: Uint8Array, flags: number): Uint8Array {
  if (body.length <= LONGEST_SHORT_FRAME) {
    return joined([Uint8Array.of(flags, body.length), body]);
  }
  const head = new DataView(new ArrayBuffer(9));
  head.setUint8(0, flags | LONG);
  head.setBigUint64(1, BigInt(body.length));
  return joined([new Uint8Array(head.buffer), body]);
}

/** The bytes of a message of several frames. */
export function messageBytes(frames: readonly Uint8Array[]): Uint8Array {
  return joined(frames.map((body, i) => frameBytes(body, i < frames.length - 1 ? MORE : 0)));
}

/** Reads the next frame. Rejects where the connection ends. */
export async function readFrame(connection: Deno.Conn): Promise<Frame> {
  const flags = (await readExactly(connection, 1))[0] ?? 0;
  const size = new DataView((await readExactly(connection, flags & LONG ? 8 : 1)).buffer);
  const length = flags & LONG ? Number(size.getBigUint64(0)) : size.getUint8(0);
  return { flags: flags & ~LONG, body: await readExactly(connection, length) };
}

/**
 * Yields the messages that arrive, until the connection ends; commands are given to `onCommand`.
 */
export async function* readMessages(
  connection: Deno.Conn,
  onCommand: (command: Uint8Array) => void = () => {},
): AsyncGenerator<Uint8Array[]> {
  let frames: Uint8Array[] = [];
  for (;;) {
    const next = await readFrame(connection).catch(() => null);
    if (next === null) return;
    if (next.flags & COMMAND) {
      onCommand(next.body);
      continue;
    }
    frames.push(next.body);
    if (next.flags & MORE) continue;
    yield frames;
    frames = [];
  }
}

/** Reads so many bytes. Rejects where the connection ends before. */
export async function readExactly(
  connection: Deno.Conn,
  length: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const read = await connection.read(bytes.subarray(filled));
    if (read === null) throw new Deno.errors.UnexpectedEof("The kernel closed the connection");
    filled += read;
  }
  return bytes;
}

/** What writes to a connection: each call writes its bytes together, in the order of the calls. */
export function writerTo(connection: Deno.Conn): (bytes: Uint8Array) => Promise<void> {
  let writing = Promise.resolve();
  return (bytes) => {
    writing = writing.then(() => writeAll(connection, bytes));
    return writing;
  };
}

/** Puts bytes together. */
export function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

async function writeAll(connection: Deno.Conn, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) written += await connection.write(bytes.subarray(written));
}
