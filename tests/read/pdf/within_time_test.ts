import { assertEquals, assertRejects } from "@std/assert";
import { withinTime } from "../../../lib/read/pdf/within_time.ts";
import { UnreadableError } from "@/read/mod.ts";

Deno.test("withinTime() returns what is ready in time", async () => {
  assertEquals(await withinTime(Promise.resolve(7), 1000), 7);
});

Deno.test("withinTime() gives up when the time is over", async () => {
  const { promise } = Promise.withResolvers<never>();
  const error = await assertRejects(() => withinTime(promise, 5), UnreadableError);
  assertEquals(error.rule, "read.too_slow");
});
