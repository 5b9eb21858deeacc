import { assertEquals, assertRejects } from "@std/assert";
import { withDeadline } from "../../../lib/read/pdf/with_deadline.ts";
import { UnreadableError } from "@/read/mod.ts";

Deno.test("withDeadline() returns what is ready in time", async () => {
  assertEquals(await withDeadline(performance.now() + 1000, Promise.resolve(7)), 7);
});

Deno.test("withDeadline() gives up when the time is over", async () => {
  const { promise } = Promise.withResolvers<never>();
  const error = await assertRejects(
    () => withDeadline(performance.now() + 5, promise),
    UnreadableError,
  );
  assertEquals(error.rule, "read.too_slow");
});
