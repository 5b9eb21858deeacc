/**
 * The main thread of a process that works for another one: `watcher.ts WORKER MEGABYTES`. It hands
 * packets from the standard input to the thread that works, and its answers to the standard output.
 * Nothing else is done here, so that it hears at once when the other process ends, or when time or
 * memory are used up, whatever the working thread is busy with. Before each packet stand the
 * seconds of processor time that it may take: a busy machine does not count against a file.
 *
 * @module
 */
import process from "node:process";
import { packetsOf, sendPacket } from "./packets.ts";
import { OUT_OF_MEMORY, OUT_OF_TIME } from "./signals.ts";

/** How often it is looked at what is used, in milliseconds. */
const INTERVAL = 50;

const [worker = "", megabytes] = Deno.args;
const thread = new Worker(worker, { type: "module" });
let sending = Promise.resolve();
/** The moment, in seconds of processor time, when that of the packet is over. */
let end = Infinity;

const send = (packet: Uint8Array) => {
  sending = sending.then(() => sendPacket(Deno.stdout.writable, packet));
};

thread.onmessage = ({ data }: MessageEvent<Uint8Array>) => {
  end = Infinity;
  send(data);
};

const watch = setInterval(() => {
  const isOutOfMemory = Deno.memoryUsage().rss > Number(megabytes) * 1e6;
  if (!isOutOfMemory && secondsUsed() <= end) return;
  clearInterval(watch);
  send(Uint8Array.of(isOutOfMemory ? OUT_OF_MEMORY : OUT_OF_TIME));
}, INTERVAL);

for await (const packet of packetsOf(Deno.stdin.readable, Infinity)) {
  end = secondsUsed() + new DataView(packet.buffer).getFloat32(0);
  thread.postMessage(packet.subarray(4));
}
Deno.exit(0);

/** By all threads of this process. */
function secondsUsed(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}
