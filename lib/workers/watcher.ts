/**
 * The main thread of a process that works for another one: `watcher.ts WORKER MEGABYTES`. It hands
 * packets from the standard input to the thread that works, and its answers to the standard output.
 * Nothing else is done here, so that it hears at once when the other process ends, or when the
 * memory is used up, whatever the working thread is busy with.
 *
 * @module
 */
import { packetsOf, sendPacket } from "./packets.ts";

/** How often the memory is looked at, in milliseconds. */
const INTERVAL = 50;

const [worker = "", megabytes] = Deno.args;
const thread = new Worker(worker, { type: "module" });
let sending = Promise.resolve();

const send = (packet: Uint8Array) => {
  sending = sending.then(() => sendPacket(Deno.stdout.writable, packet));
};

thread.onmessage = ({ data }: MessageEvent<Uint8Array>) => send(data);

const watch = setInterval(() => {
  if (Deno.memoryUsage().rss <= Number(megabytes) * 1e6) return;
  clearInterval(watch);
  send(new Uint8Array());
}, INTERVAL);

for await (const packet of packetsOf(Deno.stdin.readable, Infinity)) thread.postMessage(packet);
Deno.exit(0);
