import { assertEquals, assertRejects } from "@std/assert";
import { threadPool } from "@/workers/mod.ts";

/** Adds what it is asked to what it was greeted with. */
const THREAD = `
let greeting;
onmessage = ({ data }) => {
  if (greeting === undefined) greeting = data;
  else postMessage(data === "fail" ? { error: new Error("failed") } : { answer: greeting + data });
};`;

Deno.test("threadPool() answers in threads, and goes on after an error", async () => {
  using pool = threadPool(new URL(`data:text/javascript,${encodeURIComponent(THREAD)}`), () => 40);
  assertEquals(await Promise.all([pool.ask(1), pool.ask(2)]), [41, 42]);
  await assertRejects(() => pool.ask("fail"), Error, "failed");
  assertEquals(await Promise.all([pool.ask(3), pool.ask(4), pool.ask(5)]), [43, 44, 45]);
});
