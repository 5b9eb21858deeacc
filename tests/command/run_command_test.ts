import { assertEquals } from "@std/assert";
import { runCommand } from "@/command/run_command.ts";
import { printedBy } from "../support/printed_by.ts";

const command = { usage: "Usage: x", failed: 1, read: () => ({}), run: () => 0 };
const throws = (error: Error) => () => {
  throw error;
};
const printed = (changes: Partial<typeof command>, args: readonly string[] = []) =>
  printedBy(() => runCommand(args, { ...command, ...changes }));

Deno.test("The usage stands behind a wrong command line, and behind nothing else", async () => {
  const wrong = await printed({ read: throws(new TypeError("Cannot x")) });
  assertEquals([wrong.code, wrong.error], [2, "Cannot x\n\nUsage: x"]);
  const settings = await printed({ read: throws(new SyntaxError("Cannot read")) });
  assertEquals([settings.code, settings.error], [2, "Cannot read"]);
  const failed = await printed({ run: throws(new TypeError("Cannot write")) });
  assertEquals([failed.code, failed.error], [1, "Cannot write"]);
});

Deno.test("Help is the usage alone, and nothing is run", async () => {
  const help = await printedBy(() =>
    runCommand(["--help"], { ...command, read: () => null, run: throws(new Error("ran")) })
  );
  assertEquals(help, { code: 0, out: "Usage: x", error: "" });
});
