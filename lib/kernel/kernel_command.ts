import { fileURLToPath } from "node:url";

const MAIN = fileURLToPath(new URL("main.ts", import.meta.url));
const CONFIG = fileURLToPath(new URL("../../deno.json", import.meta.url));

/**
 * The command of our kernel, without the path of its connection file: a process in front of Deno's
 * own kernel.
 */
export const KERNEL_COMMAND: readonly [string, ...string[]] = [
  Deno.execPath(),
  ...["run", "-A", "--quiet", "--no-lock", "--config", CONFIG, MAIN],
];
