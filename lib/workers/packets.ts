/** The length before a packet, in bytes. */
const HEAD = 4;

/** Sends a packet: its length, then its bytes, in one write. */
export async function sendPacket(
  stream: WritableStream<Uint8Array>,
  packet: Uint8Array,
): Promise<void> {
  const sent = new Uint8Array(HEAD + packet.length);
  new DataView(sent.buffer).setUint32(0, packet.length);
  sent.set(packet, HEAD);
  const writer = stream.getWriter();
  try {
    await writer.write(sent);
  } finally {
    writer.releaseLock();
  }
}

/**
 * The packets of a stream, until it ends. Throws a `RangeError` for a packet of more than `limit`
 * bytes before any of it is kept.
 */
export async function* packetsOf(
  stream: ReadableStream<Uint8Array>,
  limit: number,
): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array(HEAD);
  let packet: Uint8Array<ArrayBuffer> | null = null;
  let filled = 0;
  for await (let chunk of stream) {
    while (chunk.length > 0 || packet?.length === 0) {
      const target: Uint8Array<ArrayBuffer> = packet ?? head;
      const part = chunk.subarray(0, target.length - filled);
      target.set(part, filled);
      filled += part.length;
      chunk = chunk.subarray(part.length);
      if (filled < target.length) continue;
      filled = 0;
      if (packet !== null) yield packet;
      packet = packet === null ? packetAfter(head, limit) : null;
    }
  }
}

function packetAfter(head: Uint8Array<ArrayBuffer>, limit: number): Uint8Array<ArrayBuffer> {
  const length = new DataView(head.buffer).getUint32(0);
  if (length > limit) {
    throw new RangeError(`Cannot take a packet of ${length} bytes: the limit is ${limit}`);
  }
  return new Uint8Array(length);
}
