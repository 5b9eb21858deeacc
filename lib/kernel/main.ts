/**
 * The kernel of our notebooks: a process in front of the kernel of Deno, which it starts and ends
 * with. Jupyter starts it with the path of a connection file, our runner with `-` and the same on
 * its standard input.
 *
 * @module
 */
import { setTimeout as delay } from "node:timers/promises";
import { Assistant } from "./assistant.ts";
import { Cells } from "./cells.ts";
import type { Connection } from "./connection.ts";
import { parentOfKernel } from "./parent_of_kernel.ts";
import { relay } from "./relay.ts";
import { startDeno } from "./start_deno.ts";
import { whenParentEnds } from "./when_parent_ends.ts";

const SIGNALS: readonly Deno.Signal[] = Deno.build.os === "windows"
  ? ["SIGINT"]
  : ["SIGINT", "SIGTERM", "SIGHUP"];

/** How long the last words of the kernel may take to be passed on, in milliseconds. */
const LAST_WORDS = 1000;

if (import.meta.main) Deno.exit(await main(Deno.args[0] ?? "-"));

async function main(path: string): Promise<number> {
  const front = await connectionIn(path);
  const kernel = await startDeno(front.key);
  const end = () => kernel.process.kill("SIGKILL");
  for (const signal of SIGNALS) Deno.addSignalListener(signal, end);
  whenParentEnds(() => {
    end();
    if (path !== "-") removeLeft(path);
  }, parentOfKernel());
  const talks = relayAll(front, kernel.connection, path !== "-");
  const { code } = await kernel.process.status;
  await kernel.started;
  await Promise.race([Promise.all(talks.map((ended) => ended())), delay(LAST_WORDS)]);
  return code;
}

async function connectionIn(path: string): Promise<Connection> {
  return JSON.parse(
    await (path === "-" ? new Response(Deno.stdin.readable).text() : Deno.readTextFile(path)),
  );
}

/** Jupyter removes the file itself, but not when it was killed. */
function removeLeft(path: string): void {
  try {
    Deno.removeSync(path);
  } catch {
    // It is gone.
  }
}

/** Listens where front ends expect the kernel. */
function relayAll(
  front: Connection,
  kernel: Connection,
  hasReader: boolean,
): readonly (() => Promise<void>)[] {
  const cells = new Cells(front.key, new Assistant(kernel), hasReader);
  const line = (port: "shell_port" | "iopub_port" | "stdin_port" | "control_port" | "hb_port") => ({
    hostname: front.ip,
    front: front[port],
    kernel: kernel[port],
  });
  return [
    relay(line("shell_port"), cells.shell),
    relay(line("iopub_port"), cells.iopub),
    relay(line("stdin_port")),
    relay(line("control_port")),
    relay(line("hb_port")),
  ];
}
