import { setTimeout as delay } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { assertEquals } from "@std/assert";
import { makeProject } from "@/project/mod.ts";
import { gone } from "./_gone.ts";
import { needing } from "./_needing.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

needing(
  ["jupyter"],
  "deno task lab DIR opens a project, and ends with all it started",
  async () => {
    for (const signal of ["SIGTERM", "SIGKILL"] as const) {
      const folder = await Deno.makeTempDir();
      await makeProject(`${folder}/project`);
      await Deno.mkdir(`${folder}/temporary`);
      const port = freePort();
      await using task = new Deno.Command(Deno.execPath(), {
        args: ["task", "lab", `${folder}/project`, ...options(port)],
        cwd: ROOT,
        env: { JUPYTER_RUNTIME_DIR: `${folder}/runtime`, TMPDIR: `${folder}/temporary` },
        stdout: "null",
        stderr: "null",
      }).spawn();
      const { content } = await answered(`http://127.0.0.1:${port}/api/contents`);
      assertEquals(content.some(({ name }) => name.startsWith("01_")), true);
      await fetch(`http://127.0.0.1:${port}/api/kernels`, {
        method: "POST",
        headers: TOKEN,
        body: JSON.stringify({ name: "deno" }),
      }).then((response) => response.body?.cancel());
      await delay(3000);
      const started = below(task.pid);
      assertEquals(started.length, 4, "command, JupyterLab, and a kernel of two processes");
      // What is killed while a kernel starts is another matter.
      await delay(2000);
      task.kill(signal);
      await gone(started);
      assertEquals(filesIn(`${folder}/temporary`), []);
      assertEquals(filesIn(`${folder}/runtime`).filter((name) => name.startsWith("kernel")), []);
      await Deno.remove(folder, { recursive: true });
    }
  },
);

const TOKEN = { Authorization: "token secret", "Content-Type": "application/json" };

function options(port: number): readonly string[] {
  return ["--no-browser", `--port=${port}`, "--IdentityProvider.token=secret"];
}

/** The processes that one has started, and those that they have. */
function below(pid: number): readonly number[] {
  const threads = filesIn(`/proc/${pid}/task`);
  const children = threads.map((id) => Deno.readTextFileSync(`/proc/${pid}/task/${id}/children`));
  return children.join("").split(" ").filter((text) => text !== "").map(Number)
    .flatMap((child) => [child, ...below(child)]);
}

function filesIn(folder: string): readonly string[] {
  return Array.from(Deno.readDirSync(folder), ({ name }) => name);
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
