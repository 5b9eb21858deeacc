import { assertEquals } from "@std/assert";
import { relay } from "@/kernel/relay.ts";
import {
  frameBytes,
  GREETING,
  messageBytes,
  readExactly,
  readMessages,
  writerTo,
} from "@/kernel/wire.ts";

const HOST = { hostname: "127.0.0.1" };
const bytes = (text: string) => new TextEncoder().encode(text);
const text = (frames: readonly Uint8Array[]) =>
  frames.map((frame) => new TextDecoder().decode(frame)).join("|");

function freePort(): number {
  using listener = Deno.listen({ ...HOST, port: 0 });
  return listener.addr.port;
}

Deno.test("relay() passes greetings, commands and messages, and what takes part can answer", async () => {
  using kernel = Deno.listen({ ...HOST, port: 0 });
  const front = freePort();
  const ended = relay({ ...HOST, front, kernel: kernel.addr.port }, (toFront, toKernel) => ({
    onFront: (frames) => text(frames) === "ask" ? toFront([bytes("answered")]) : toKernel(frames),
  }));
  const client = await Deno.connect({ ...HOST, port: front });
  const served = await kernel.accept();
  const greetings = [new Uint8Array(GREETING).fill(1), new Uint8Array(GREETING).fill(2)] as const;
  // The client sends the rest of its greeting when it has seen the kernel's.
  await writerTo(client)(greetings[0].slice(0, 10));
  assertEquals(await readExactly(served, 10), greetings[0].slice(0, 10));
  await writerTo(served)(greetings[1]);
  assertEquals(await readExactly(client, GREETING), greetings[1]);
  await writerTo(client)(greetings[0].slice(10));
  await writerTo(client)(frameBytes(bytes("READY"), 4));
  for (const message of ["ask", "tell"]) await writerTo(client)(messageBytes([bytes(message)]));
  await readExactly(served, GREETING - 10);

  const commands: string[] = [];
  const heard = readMessages(served, (command) => commands.push(text([command])));
  assertEquals(text((await heard.next()).value!), "tell");
  assertEquals(commands, ["READY"]);
  await writerTo(served)(messageBytes([bytes("a"), bytes("b".repeat(300))]));
  served.close();
  const answers = await Array.fromAsync(readMessages(client));
  assertEquals(answers.map(text), ["answered", `a|${"b".repeat(300)}`]);
  await ended();
  client.close();
});
