import { assertEquals, assertRejects } from "@std/assert";
import { before } from "../../../lib/read/pdf/before.ts";
import { UnreadableError } from "@/read/mod.ts";

Deno.test("before() returns what is ready in time", async () => {
  assertEquals(await before(performance.now() + 1000, Promise.resolve(7)), 7);
});

Deno.test("before() gives up when the time is over", async () => {
  const { promise } = Promise.withResolvers<never>();
  const error = await assertRejects(() => before(performance.now() + 5, promise), UnreadableError);
  assertEquals(error.rule, "read.too_slow");
});
