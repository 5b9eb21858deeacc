import { assert, assertEquals, assertRejects } from "@std/assert";
import type { Bundle } from "@/show/_bundle.ts";
import { display } from "@/show/_display.ts";
import type { Broadcast } from "@/show/_kernel.ts";

function bundleOf(text: string): Bundle {
  return { data: { "text/plain": text }, metadata: { "image/png": { width: 3, height: 2 } } };
}

Deno.test("display() sends the bundle as one message and waits until it was sent", async () => {
  const sent: unknown[] = [];
  const broadcast: Broadcast = (type, content) => Promise.resolve(void sent.push([type, content]));
  const start = performance.now();
  await display(bundleOf("申请量"), broadcast);
  assert(performance.now() - start >= 19);
  assertEquals(sent, [["display_data", {
    data: { "text/plain": "申请量" },
    metadata: { "image/png": { width: 3, height: 2 } },
    transient: {},
  }]]);
});

Deno.test("display() waits longer for larger outputs", async () => {
  const start = performance.now();
  await display(bundleOf("x".repeat(1_900_000)), () => Promise.resolve());
  assert(performance.now() - start >= 38);
});

Deno.test("display() rejects what is above 2 MB, counted in bytes, and sends nothing", async () => {
  const broadcast: Broadcast = () => Promise.reject(new Error("Sent"));
  await assertRejects(
    () => display(bundleOf("公".repeat(700_000)), broadcast),
    RangeError,
    "Cannot show an output of 2.1 MB: the limit is 2 MB; show fewer rows",
  );
});

Deno.test("display() prints the plain text outside a kernel", async () => {
  const printed: unknown[] = [];
  const log = console.log;
  console.log = (...words: unknown[]) => void printed.push(...words);
  try {
    await display(bundleOf("申请量"));
  } finally {
    console.log = log;
  }
  assertEquals(printed, ["申请量"]);
});
