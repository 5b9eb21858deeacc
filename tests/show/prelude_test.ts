import { assertEquals, assertStringIncludes } from "@std/assert";
import { outputTexts, runCells, showModule } from "../run/temporary.ts";

const prelude = `import "${showModule("prelude.ts")}";`;

Deno.test("The prelude logs a rejection that nobody awaits", async () => {
  const executed = await runCells([prelude, `void Promise.reject(new Error("lost"));`]);
  assertStringIncludes(outputTexts(executed)[1]?.[0] ?? "", "Unhandled rejection: Error: lost");
});

Deno.test("The prelude shows no modules as results, and everything else", async () => {
  const executed = await runCells([prelude, "1 + 1", `import "node:path";`, `"last"`]);
  assertEquals(outputTexts(executed), [[], ["2"], [], ['"last"']]);
});

Deno.test("The prelude does nothing outside a kernel", async () => {
  const code = `${prelude} Promise.reject(new Error("lost"));`;
  const { success } = await new Deno.Command(Deno.execPath(), { args: ["eval", code] }).output();
  assertEquals(success, false);
});
