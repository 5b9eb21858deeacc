/**
 * A ZeroMQ client of the two kinds that a Jupyter kernel needs, over one TCP connection each: ZMTP
 * 3.0 (https://rfc.zeromq.org/spec/23/) with the NULL mechanism. The native npm package zeromq
 * 6.8.0 crashed Deno 2.9.6 in some of our trials (segmentation fault while receiving) and was fine
 * in others.
 *
 * @module
 */

/** The kinds of socket: `DEALER` asks and is answered, `SUB` hears everything that is published. */
export type SocketType = "DEALER" | "SUB";

/** One end of a ZeroMQ connection. */
export interface Socket {
  /** Sends one message of several frames. */
  send(frames: readonly Uint8Array[]): Promise<void>;
  /** Yields the messages that arrive, until the connection ends. */
  messages(): AsyncGenerator<Uint8Array[]>;
  close(): void;
}

const MORE = 1;
const LONG = 2;
const COMMAND = 4;
const LONGEST_SHORT_FRAME = 255;

/**
 * Connects to a ZeroMQ socket on 127.0.0.1 and shakes hands with it. Rejects with
 * `Deno.errors.ConnectionRefused` where nothing listens on the port.
 */
export async function connectSocket(type: SocketType, port: number): Promise<Socket> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  try {
    await writeAll(connection, joined([greeting(), frame(ready(type), COMMAND)]));
    await readExactly(connection, greeting().length);
    await readFrame(connection);
    // An empty topic subscribes to everything.
    if (type === "SUB") await writeAll(connection, frame(Uint8Array.of(1), 0));
  } catch (error) {
    connection.close();
    throw error;
  }
  return socketOver(connection);
}

function socketOver(connection: Deno.Conn): Socket {
  let sending = Promise.resolve();
  return {
    send(frames) {
      const bytes = joined(frames.map((body, i) => frame(body, i < frames.length - 1 ? MORE : 0)));
      sending = sending.then(() => writeAll(connection, bytes));
      return sending;
    },
    messages: () => messagesOf(connection),
    close: () => connection.close(),
  };
}

async function* messagesOf(connection: Deno.Conn): AsyncGenerator<Uint8Array[]> {
  let frames: Uint8Array[] = [];
  for (;;) {
    const next = await readFrame(connection).catch(() => null);
    if (next === null) return;
    if (next.flags & COMMAND) continue;
    frames.push(next.body);
    if (next.flags & MORE) continue;
    yield frames;
    frames = [];
  }
}

/** 64 bytes: signature, version 3.0, mechanism, "not a server", filler. */
function greeting(): Uint8Array {
  const bytes = new Uint8Array(64);
  bytes.set([0xff, 0, 0, 0, 0, 0, 0, 0, 0, 0x7f, 3, 0]);
  bytes.set(new TextEncoder().encode("NULL"), 12);
  return bytes;
}

/** The body of the READY command: names with a length of one byte, values with one of four. */
function ready(type: SocketType): Uint8Array {
  const text = (value: string) => new TextEncoder().encode(value);
  const name = (value: string) => joined([Uint8Array.of(value.length), text(value)]);
  const value = (value: string) => joined([Uint8Array.of(0, 0, 0, value.length), text(value)]);
  return joined([name("READY"), name("Socket-Type"), value(type), name("Identity"), value("")]);
}

function frame(body: Uint8Array, flags: number): Uint8Array {
  if (body.length <= LONGEST_SHORT_FRAME) {
    return joined([Uint8Array.of(flags, body.length), body]);
  }
  const head = new DataView(new ArrayBuffer(9));
  head.setUint8(0, flags | LONG);
  head.setBigUint64(1, BigInt(body.length));
  return joined([new Uint8Array(head.buffer), body]);
}

async function readFrame(connection: Deno.Conn): Promise<{ flags: number; body: Uint8Array }> {
  const flags = (await readExactly(connection, 1))[0] ?? 0;
  const size = new DataView((await readExactly(connection, flags & LONG ? 8 : 1)).buffer);
  const length = flags & LONG ? Number(size.getBigUint64(0)) : size.getUint8(0);
  return { flags, body: await readExactly(connection, length) };
}

async function readExactly(
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

async function writeAll(connection: Deno.Conn, bytes: Uint8Array): Promise<void> {
  let written = 0;
  while (written < bytes.length) written += await connection.write(bytes.subarray(written));
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}
