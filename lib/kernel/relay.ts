import { untilListening } from "./until_listening.ts";
import { COMMAND, frameBytes, GREETING, messageBytes, readMessages, writerTo } from "./wire.ts";

/** Sends a message of several frames. It is lost where the receiver has gone. */
export type Send = (frames: readonly Uint8Array[]) => Promise<void>;

/** What takes part in the talk over one connection. */
export interface Talk {
  /** Takes what the front end sends; default: passed on. */
  readonly onFront?: (frames: Uint8Array[]) => Promise<void> | void;
  /** Takes what the kernel sends; default: passed on. */
  readonly onKernel?: (frames: Uint8Array[]) => Promise<void> | void;
  /** Called at the end of the talk. */
  readonly onEnd?: () => void;
}

/** Where a kernel and a front end reach each other. */
export interface Line {
  readonly hostname: string;
  /** The port where front ends come in. */
  readonly front: number;
  /** The kernel's port on 127.0.0.1. */
  readonly kernel: number;
}

/**
 * Stands between front ends and a socket of a kernel: each connection of a front end becomes one to
 * the kernel. Greetings and commands of ZeroMQ pass as they are, so that each end sees the other's
 * kind of socket; messages pass through what `talk` makes of the connection.
 * Returns what waits for the end of all talks under way.
 */
export function relay(
  { hostname, front, kernel }: Line,
  talk: (toFront: Send, toKernel: Send) => Talk = () => ({}),
): () => Promise<void> {
  const talks = new Set<Promise<void>>();
  const listener = Deno.listen({ hostname, port: front });
  void (async () => {
    for await (const incoming of listener) {
      const ended = converse(incoming, kernel, talk).catch(() => {});
      talks.add(ended);
      void ended.then(() => talks.delete(ended));
    }
  })();
  return async () => void await Promise.all(talks);
}

async function converse(
  front: Deno.TcpConn,
  port: number,
  talk: (toFront: Send, toKernel: Send) => Talk,
): Promise<void> {
  using _ = front;
  using kernel = await untilListening(() => Deno.connect({ hostname: "127.0.0.1", port }));
  for (const connection of [front, kernel]) connection.setNoDelay();
  const [frontWriter, kernelWriter] = [writerTo(front), writerTo(kernel)];
  const [toFront, toKernel] = [sendBy(frontWriter), sendBy(kernelWriter)];
  const { onFront = toKernel, onKernel = toFront, onEnd = () => {} } = talk(toFront, toKernel);
  try {
    await Promise.race([
      pass(front, kernelWriter, onFront),
      pass(kernel, frontWriter, onKernel),
    ]);
  } finally {
    onEnd();
  }
}

function sendBy(write: (bytes: Uint8Array) => Promise<void>): Send {
  return (frames) => write(messageBytes(frames)).catch(() => {});
}

async function pass(
  from: Deno.Conn,
  write: (bytes: Uint8Array) => Promise<void>,
  onMessage: (frames: Uint8Array[]) => Promise<void> | void,
): Promise<void> {
  // Piece by piece: some send the rest of their greeting when they have seen the other's.
  for (let left = GREETING; left > 0;) {
    const piece = new Uint8Array(left);
    const read = await from.read(piece);
    if (read === null) return;
    await write(piece.slice(0, read));
    left -= read;
  }
  const onCommand = (command: Uint8Array) =>
    void write(frameBytes(command, COMMAND)).catch(() => {});
  for await (const frames of readMessages(from, onCommand)) await onMessage(frames);
}
