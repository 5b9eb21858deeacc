import { assertEquals, assertStringIncludes } from "@std/assert";
import { fileURLToPath } from "node:url";

const PROGRAM = fileURLToPath(new URL("../../bench/accuracy.ts", import.meta.url));

Deno.test("accuracy says what is missing, and fails", async () => {
  const cases: [string[], string][] = [
    [[], "name either --corpus or --gold"],
    [["--corpus", "/no/such/folder"], `"/no/such/folder/gold.csv" does not exist`],
  ];
  for (const [args, message] of cases) {
    const { code, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["run", "-A", "--no-check", PROGRAM, ...args],
      stdout: "null",
      stderr: "piped",
    }).output();
    assertEquals(code, 1);
    assertStringIncludes(new TextDecoder().decode(stderr), message);
  }
});
