import { assert, assertEquals, assertRejects } from "@std/assert";
import { UnreadableError } from "@/read/mod.ts";
import { startProcess } from "../../lib/workers/bounded_process.ts";

const HOSTILE = new URL("./_hostile.ts", import.meta.url);
/** How long may be computed, in seconds, and resident memory, in megabytes. */
const [TIME, MEMORY] = [20, 300];

type Process = ReturnType<typeof startProcess>;

/** What a process says to a word. */
async function ask(process: Process, word: string, seconds = TIME): Promise<string> {
  return new TextDecoder().decode(await process.ask(new TextEncoder().encode(word), seconds));
}

/** What a process of its own says to a word. */
async function answerTo(word: string): Promise<string> {
  await using process = startProcess(HOSTILE, MEMORY);
  return await ask(process, word);
}

Deno.test("startProcess() makes a process that may read the code, and do nothing else", async () => {
  await using process = startProcess(HOSTILE, MEMORY);
  const said: Record<string, string> = {};
  for (const deed of ["echo", "read", "data", "import", "write", "env", "run", "net"]) {
    said[deed] = await ask(process, deed);
  }
  assertEquals(said, {
    echo: "here",
    read: "NotCapable",
    data: "NotCapable",
    import: "TypeError",
    write: "NotCapable",
    env: "NotCapable",
    run: "NotCapable",
    net: "NotCapable",
  });
  assert(process.isAlive());
});

Deno.test("a process that computes without end is killed when its time is over", async () => {
  for (const deed of ["loop", "regex"]) {
    await using process = startProcess(HOSTILE, MEMORY);
    await ask(process, "echo");
    const error = await assertRejects(
      () => ask(process, deed, 0.5),
      UnreadableError,
      "within 0.5 s",
    );
    assertEquals(error.rule, "read.too_slow");
    assert(!process.isAlive());
  }
});

Deno.test("a process that uses up its memory is killed, within the heap and beside it", async () => {
  for (const deed of ["heap", "buffers"]) {
    const error = await assertRejects(() => answerTo(deed), UnreadableError, "300 MB of memory");
    assertEquals(error.rule, "read.out_of_memory");
  }
});

Deno.test("an answer that is too long is refused before it is kept", async () => {
  const error = await assertRejects(() => answerTo("long"), UnreadableError, "more than 32 MB");
  assertEquals(error.rule, "read.too_large");
});

Deno.test("a process that ends by itself says how", async () => {
  const error = await assertRejects(() => answerTo("fall"), Error, "Fell");
  assert(!(error instanceof UnreadableError));
});

Deno.test("a process ends with the one that started it, even when it computes without end", async () => {
  const parent = new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", new URL("./_parent.ts", import.meta.url).href],
    stdout: "piped",
  }).spawn();
  const { value } = await parent.stdout.pipeThrough(new TextDecoderStream()).getReader().read();
  const child = Number(value);
  assert(isRunning(child));
  parent.kill("SIGKILL");
  await parent.status;
  for (let tries = 0; isRunning(child) && tries < 100; tries++) await rest(50);
  assert(!isRunning(child));
});

function isRunning(pid: number): boolean {
  try {
    Deno.kill(pid, "SIGCONT");
    return true;
  } catch {
    return false;
  }
}

const rest = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));
