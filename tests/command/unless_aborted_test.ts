import { assertEquals, assertRejects } from "@std/assert";
import { Interrupted } from "@/command/interrupted.ts";
import { runCommand } from "@/command/run_command.ts";
import { unlessAborted } from "@/command/unless_aborted.ts";
import { printedBy } from "../support/printed_by.ts";

Deno.test("Work is waited for until a signal is aborted, and then no longer", async () => {
  const { signal } = new AbortController();
  assertEquals(await unlessAborted(Promise.resolve(7), signal), 7);
  const controller = new AbortController();
  const waiting = unlessAborted(new Promise(() => {}), controller.signal);
  controller.abort(new Interrupted());
  await assertRejects(() => waiting, Interrupted);
  await assertRejects(() => unlessAborted(Promise.resolve(7), controller.signal), Interrupted);
  // Nobody waits for the work any more: that it fails then is nobody's error.
  const late = Promise.withResolvers<number>();
  await assertRejects(() => unlessAborted(late.promise, controller.signal), Interrupted);
  late.reject(new Error("late"));
  await new Promise((resolve) => setTimeout(resolve));
});

Deno.test("A command that was asked to end has a status of its own", async () => {
  const run = () => Promise.reject(new Interrupted("run again"));
  const ended = await printedBy(() =>
    runCommand([], { usage: "", read: () => ({}), run, failed: 1 })
  );
  assertEquals(ended, { code: 130, out: "", error: "run again" });
});
