import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { assertEquals } from "@std/assert";
import { makeProject } from "@/project/mod.ts";
import { withFolder } from "../support/folder.ts";
import { MARK, marked, noneMarked } from "./_marked.ts";
import { needing } from "./_needing.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

/** What all may take to end, in seconds: JupyterLab waits for its kernels. */
const LONGEST = 15;

/** When the task is killed: so many milliseconds after a kernel was asked for. */
const MOMENTS = [0, 150, 400, 800, 5000];

needing(
  ["jupyter"],
  "deno task lab DIR opens a project, and ends with all it started, also while a kernel starts",
  () =>
    withFolder({}, async (folder) => {
      await makeProject(join(folder, "project"));
      for (const signal of ["SIGTERM", "SIGKILL"] as const) {
        for (const moment of MOMENTS) await endedBy(signal, moment, folder);
      }
    }),
);

async function endedBy(signal: Deno.Signal, moment: number, folder: string): Promise<void> {
  const [port, mark] = [freePort(), crypto.randomUUID()];
  const temporary = await Deno.makeTempDir({ dir: folder });
  const runtime = await Deno.makeTempDir({ dir: folder });
  await using task = new Deno.Command(Deno.execPath(), {
    args: ["task", "lab", join(folder, "project"), ...options(port)],
    cwd: ROOT,
    env: { JUPYTER_RUNTIME_DIR: runtime, TMPDIR: temporary, [MARK]: mark },
    stdout: "null",
    stderr: "null",
  }).spawn();
  const { content } = await answered(`http://127.0.0.1:${port}/api/contents`);
  assertEquals(content.some(({ name }) => name.startsWith("01_")), true);
  const asked = fetch(`http://127.0.0.1:${port}/api/kernels`, {
    method: "POST",
    headers: TOKEN,
    body: JSON.stringify({ name: "deno" }),
  }).then((response) => response.body?.cancel(), () => {});
  await delay(moment);
  const started = marked(mark);
  if (moment === MOMENTS.at(-1)) {
    assertEquals(started.length, 5, "task, command, JupyterLab, and a kernel of two processes");
  }
  task.kill(signal);
  await noneMarked(mark, LONGEST);
  await asked;
  const filesIn = (path: string) => Array.from(Deno.readDirSync(path), ({ name }) => name);
  assertEquals(filesIn(temporary), [], `${signal} after ${moment} ms`);
  const keys = filesIn(runtime).filter((name) => name.startsWith("kernel"));
  assertEquals(keys, [], `${signal} after ${moment} ms`);
}

const TOKEN = { Authorization: "token secret", "Content-Type": "application/json" };

function options(port: number): readonly string[] {
  return ["--no-browser", `--port=${port}`, "--IdentityProvider.token=secret"];
}

interface Contents {
  readonly content: readonly { readonly name: string }[];
}

async function answered(address: string): Promise<Contents> {
  for (let tries = 0; tries < 300; tries++) {
    const response = await fetch(address, { headers: TOKEN }).catch(() => null);
    if (response?.ok) return await response.json();
    await response?.body?.cancel();
    await delay(200);
  }
  throw new Error("JupyterLab does not answer");
}

function freePort(): number {
  using listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  return listener.addr.port;
}
