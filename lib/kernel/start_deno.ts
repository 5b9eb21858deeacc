import { join } from "node:path";
import { type Connection, newConnection } from "./connection.ts";
import { encodeMessage, newHeader } from "./message.ts";
import { untilListening } from "./until_listening.ts";
import { connectSocket, type Socket } from "./zmtp.ts";

/** The kernel of Deno. */
export interface DenoProcess {
  readonly connection: Connection;
  readonly process: Deno.ChildProcess;
  /** Resolves when it listens, or has ended, and the file with its key is gone. */
  readonly started: Promise<unknown>;
}

/**
 * V8 does not see the memory of frames, and frees them with the young objects that hold them: with less room for
 * these, and without letting garbage grow to the size of what is used, a notebook over many reports needs less.
 */
const V8_FLAGS = ["--max-semi-space-size=8", "--heap-growing-percent=50"];

const GUARD = `new Worker("${new URL("guard.ts", import.meta.url)}", { type: "module" });`;

/** Starts the kernel of Deno, whose messages `key` signs, and has it end with this process. */
export async function startDeno(key: string): Promise<DenoProcess> {
  const connection = newConnection(key);
  const folder = await Deno.makeTempDir({ prefix: "gongkai-kernel-" });
  const path = join(folder, "connection.json");
  // The key lets its holder run code: nobody else may read it.
  await Deno.writeTextFile(path, JSON.stringify(connection), { mode: 0o600 });
  const process = new Deno.Command(Deno.execPath(), {
    args: ["jupyter", "--quiet", "--kernel", "--conn", path],
    env: { JPY_PARENT_PID: String(Deno.pid), NO_COLOR: "1", DENO_V8_FLAGS: v8Flags() },
    stdin: "null",
  }).spawn();
  let hasEnded = false;
  const ended = process.status.then(() => {
    hasEnded = true;
    return null;
  });
  const shell = () => connectSocket("DEALER", connection.shell_port);
  const reached = untilListening(shell, () => hasEnded);
  // It has read the file when it listens.
  const started = Promise.race([reached, ended]).finally(() =>
    Deno.remove(folder, { recursive: true })
  );
  // Where it is not reached, whoever waits for the kernel says so.
  started.then((shell) => shell === null ? undefined : guard(shell, connection)).catch(() => {});
  return { connection, process, started };
}

/** What a user sets goes before ours. */
function v8Flags(): string {
  return [...V8_FLAGS, Deno.env.get("DENO_V8_FLAGS") ?? []].flat().join(",");
}

async function guard(shell: Socket, { key }: Connection): Promise<void> {
  const content = { code: GUARD, silent: true, store_history: false, allow_stdin: false };
  const header = newHeader("execute_request", crypto.randomUUID());
  await shell.send(encodeMessage(key, header, content));
}
