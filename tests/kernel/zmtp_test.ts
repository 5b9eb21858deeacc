/** The frames of ZMTP 3.0 on the wire: https://rfc.zeromq.org/spec/23/ */
import { assertEquals, assertRejects } from "@std/assert";
import { connectSocket } from "@/kernel/zmtp.ts";

/** 64 bytes of greeting, and the command READY without properties. */
const GREETING = new Uint8Array(64).fill(0xff, 0, 1);
const READY = Uint8Array.of(4, 6, 5, ...new TextEncoder().encode("READY"));
/** What a client sends first: its greeting, and READY with the kind of its socket. */
const HANDSHAKE = 64 + 2 + 6 + (12 + 4 + 6) + (9 + 4);

/** What a client that sends these frames writes behind its handshake, and what it reads of `answer`. */
async function exchanged(frames: readonly Uint8Array[], answer: Uint8Array) {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const served = listener.accept().then(async (connection) => {
    await new Blob([GREETING, READY, answer as BlobPart]).stream().pipeTo(connection.writable, {
      preventClose: true,
    });
    await connection.closeWrite();
    return (await new Response(connection.readable).bytes()).slice(HANDSHAKE);
  });
  const socket = await connectSocket("DEALER", listener.addr.port);
  await socket.send(frames);
  const read = await Array.fromAsync(socket.messages());
  socket.close();
  return { written: await served, read };
}

/** A body of so many bytes. */
const body = (length: number) => new Uint8Array(length).fill(7);
/** A frame as the specification has it: up to 255 bytes with a length of one byte, else of eight. */
const short = (flags: number, length: number) => [flags, length, ...body(length)];
const long = (flags: number, length: number) => [
  flags | 2,
  0,
  0,
  0,
  0,
  0,
  0,
  length >> 8,
  length & 255,
  ...body(length),
];

Deno.test("A socket writes frames up to 255 bytes short, longer ones long, and marks all but the last", async () => {
  const { written } = await exchanged([body(255), body(256), body(1)], new Uint8Array());
  assertEquals([...written], [...short(1, 255), ...long(1, 256), ...short(0, 1)]);
});

Deno.test("A socket reads both kinds of frames, puts messages together, and passes commands over", async () => {
  const sent = [...short(1, 255), ...long(0, 300), ...short(4, 3), ...short(0, 2)];
  const { read } = await exchanged([], Uint8Array.from(sent));
  assertEquals(read.map((frames) => frames.map(({ length }) => length)), [[255, 300], [2]]);
});

Deno.test("connectSocket() rejects where nothing listens, or the other end hangs up", async () => {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const { port } = listener.addr;
  const served = listener.accept().then((connection) => connection.close());
  await assertRejects(() => connectSocket("SUB", port));
  await served;
  listener.close();
  await assertRejects(() => connectSocket("SUB", port), Deno.errors.ConnectionRefused);
});
