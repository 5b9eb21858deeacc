import { assertEquals } from "@std/assert";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { testsOf } from "../../../bench/mutation_code/tests_of.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

Deno.test("testsOf() has the tests of the room of a module, each once, and those elsewhere", () => {
  const tests = testsOf(ROOT, "lib/audit/lone_blanks.ts");
  assertEquals(
    ["audit/lone_blanks", "audit/slips", "reports", "identify/year"].map((name) =>
      tests.filter((test) => test === `tests/${name}_test.ts`).length
    ),
    [1, 1, 1, 0],
  );
});

Deno.test("testsOf() has the tests of a module between the rooms alone", () => {
  assertEquals(testsOf(ROOT, "lib/pipeline.ts"), ["tests/pipeline_test.ts"]);
});

Deno.test("testsOf() names no test that is not there", () => {
  const rooms = Array.from(Deno.readDirSync(`${ROOT}lib`), ({ name }) => name);
  const tests = rooms.flatMap((room) => testsOf(ROOT, `lib/${room}/any.ts`));
  assertEquals(tests.filter((test) => !existsSync(ROOT + test)), []);
});
