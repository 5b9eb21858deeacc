import { assertEquals, assertRejects } from "@std/assert";
import { startKernel } from "@/kernel/mod.ts";

/** What is written to the terminal's error output while `work` is done. */
async function shownBy(work: () => Promise<unknown>): Promise<string> {
  const { writeSync } = Deno.stderr;
  const decoder = new TextDecoder();
  let shown = "";
  Deno.stderr.writeSync = (bytes) => {
    shown += decoder.decode(bytes, { stream: true });
    return bytes.length;
  };
  try {
    await work();
  } finally {
    Deno.stderr.writeSync = writeSync;
  }
  return shown;
}

Deno.test(
  "startKernel() shows why the last of its kernels ended, and nothing of those that it replaced",
  {
    ignore: Deno.build.os === "windows",
  },
  async () => {
    const options = { cwd: Deno.cwd(), environment: { TMPDIR: "/none" }, timeLimit: 60_000 };
    const shown = await shownBy(() =>
      assertRejects(() => startKernel(options), Error, "The kernel ended with status 1")
    );
    assertEquals(shown.split("Uncaught").length - 1, 1);
  },
);

Deno.test("startKernel() shows what packages of a kernel write past its cells", {
  ignore: Deno.build.os !== "linux",
}, async () => {
  const options = { cwd: Deno.cwd(), environment: {}, timeLimit: 60_000 };
  const shown = await shownBy(async () => {
    await using kernel = await startKernel(options);
    const code = 'Deno.writeTextFileSync("/dev/stderr", "past the cell")';
    assertEquals((await kernel.execute(code, () => {})).status, "ok");
  });
  assertEquals(shown, "past the cell");
});
