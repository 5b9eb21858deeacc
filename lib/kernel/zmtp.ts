import {
  COMMAND,
  frameBytes,
  GREETING,
  joined,
  messageBytes,
  readExactly,
  readFrame,
  readMessages,
  writerTo,
} from "./wire.ts";

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

/**
 * Connects to a ZeroMQ socket on 127.0.0.1 and shakes hands with it, by the NULL mechanism: a
 * client of the two kinds that a Jupyter kernel needs, over one TCP connection each. The native npm
 * package zeromq 6.8.0 crashed Deno 2.9.6 in some of our trials (segmentation fault while
 * receiving) and was fine in others.
 *
 * Rejects with `Deno.errors.ConnectionRefused` where nothing listens on the port.
 */
export async function connectSocket(type: SocketType, port: number): Promise<Socket> {
  const connection = await Deno.connect({ hostname: "127.0.0.1", port });
  const write = writerTo(connection);
  try {
    await write(joined([greeting(), frameBytes(ready(type), COMMAND)]));
    await readExactly(connection, GREETING);
    await readFrame(connection);
    // An empty topic subscribes to everything.
    if (type === "SUB") await write(frameBytes(Uint8Array.of(1), 0));
  } catch (error) {
    connection.close();
    throw error;
  }
  return {
    send: (frames) => write(messageBytes(frames)),
    messages: () => readMessages(connection),
    close: () => connection.close(),
  };
}

/** Signature, version 3.0, mechanism, "not a server", filler. */
function greeting(): Uint8Array {
  const bytes = new Uint8Array(GREETING);
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
