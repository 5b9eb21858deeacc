import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { type Connection, newConnection } from "./connection.ts";
import { encodeMessage, newHeader } from "./message.ts";
import { connectSocket, type Socket } from "./zmtp.ts";

/** The kernel of Deno. */
export interface DenoProcess {
  readonly connection: Connection;
  readonly process: Deno.ChildProcess;
}

const GUARD = `new Worker("${new URL("guard.ts", import.meta.url)}", { type: "module" });`;

/** How often a kernel that is still starting is tried, in milliseconds. */
const AGAIN = 20;

/** Starts the kernel of Deno, whose messages `key` signs, and has it end with this process. */
export async function startDeno(key: string): Promise<DenoProcess> {
  const connection = newConnection(key);
  const folder = await Deno.makeTempDir({ prefix: "gongkai-kernel-" });
  const path = join(folder, "connection.json");
  // The key lets its holder run code: nobody else may read it.
  await Deno.writeTextFile(path, JSON.stringify(connection), { mode: 0o600 });
  const process = new Deno.Command(Deno.execPath(), {
    args: ["jupyter", "--quiet", "--kernel", "--conn", path],
    env: { JPY_PARENT_PID: String(Deno.pid), NO_COLOR: "1" },
    stdin: "null",
  }).spawn();
  const ended = process.status.then(() => null);
  const started = Promise.race([connected(connection.shell_port), ended]).finally(() =>
    Deno.remove(folder, { recursive: true })
  );
  void started.then((shell) => shell === null ? undefined : guard(shell, connection));
  return { connection, process };
}

async function connected(port: number): Promise<Socket> {
  for (;;) {
    try {
      return await connectSocket("DEALER", port);
    } catch (error) {
      if (!(error instanceof Deno.errors.ConnectionRefused)) throw error;
      await delay(AGAIN);
    }
  }
}

async function guard(shell: Socket, { key }: Connection): Promise<void> {
  const content = { code: GUARD, silent: true, store_history: false, allow_stdin: false };
  const header = newHeader("execute_request", crypto.randomUUID());
  await shell.send(encodeMessage(key, header, content));
}
