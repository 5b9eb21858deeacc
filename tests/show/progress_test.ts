import { assertEquals, assertMatch, assertRejects } from "@std/assert";
import { progress, type ProgressOptions } from "@/show/mod.ts";
import { outputTexts, runCells, showModule } from "../run/temporary.ts";

const IMPORTS = `import "${showModule("prelude.ts")}";
import { progress } from "${showModule("progress.ts")}";`;
const rest = "await new Promise((go) => setTimeout(go, 120));";

Deno.test("progress() hands on every item in order, and prints one line outside a kernel", async () => {
  const seen: string[] = [];
  const [line = "", ...others] = await printedBy(["a", "b"], {}, (item) => void seen.push(item));
  assertEquals([seen, others], [["a", "b"], []]);
  assertMatch(line, /^Reports: 2 of 2 in \d+\.\d s$/);
});

Deno.test("progress() tells of an empty list", async () => {
  const [line = ""] = await printedBy([], { lang: "zh" }, () => {});
  assertMatch(line, /^Reports：0 \/ 0，用时 \d+\.\d 秒$/);
});

Deno.test("progress() says how many seconds a loop took", async () => {
  const { now } = performance;
  let time = 0;
  performance.now = () => time;
  try {
    const lines = await printedBy(["a", "b"], {}, () => void (time += 1250));
    assertEquals(lines, ["Reports: 2 of 2 in 2.5 s"]);
  } finally {
    performance.now = now;
  }
});

Deno.test("progress() tells where a loop stopped that threw, and lets the error through", async () => {
  const lines: string[] = [];
  await assertRejects(
    () =>
      printedBy(["a", "b", "c"], {}, (item) => {
        if (item === "b") throw new Error("Damaged");
      }, lines),
    Error,
    "Damaged",
  );
  assertMatch(lines.join("|"), /^Reports: stopped at 1 of 3 in \d+\.\d s$/);
});

Deno.test("progress() is one output of a cell, which ends with the summary", async () => {
  const loop = `for await (const _ of progress([1, 2, 3, 4, 5], "Files")) { ${rest} }`;
  const [, [text = "", ...others] = []] = outputTexts(await runCells([IMPORTS, loop]));
  assertMatch(text, /^Files: 5 of 5 in \d+\.\d s$/);
  assertEquals(others, []);
});

Deno.test("progress() shows how far a cell came that was killed", async () => {
  const loop = `for await (const n of progress([1, 2, 3], "Files")) {
    // Longer than the time between two updates; at the end, than a busy machine takes to send one.
    await new Promise((go) => setTimeout(go, n === 3 ? 1500 : 250));
    if (n === 3) Deno.exit(3);
  }`;
  const [, texts] = outputTexts(await runCells([IMPORTS, loop]));
  assertEquals(texts, [
    `Files: 2 of 3  ${"█".repeat(13)}${"░".repeat(7)}`,
    "KernelError: The kernel ended with status 3",
  ]);
});

/** What is printed while a loop goes over `items`. */
async function printedBy(
  items: readonly string[],
  options: ProgressOptions,
  body: (item: string) => void,
  printed: string[] = [],
): Promise<readonly string[]> {
  const log = console.log;
  console.log = (...words: unknown[]) => void printed.push(words.join(" "));
  try {
    for await (const item of progress(items, "Reports", options)) body(item);
  } finally {
    console.log = log;
  }
  return printed;
}
