/**
 * Starts a process that computes without end, and prints its id.
 *
 * @module
 */
import { startProcess } from "../../lib/workers/bounded_process.ts";

const process = startProcess(new URL("./_hostile.ts", import.meta.url), 300);
await process.ask(new TextEncoder().encode("echo"), 60);
console.log(process.pid);
await process.ask(new TextEncoder().encode("regex"), 60);
