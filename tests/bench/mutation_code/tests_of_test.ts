import { assertEquals } from "@std/assert";
import { fileURLToPath } from "node:url";
import { testsOf } from "../../../bench/mutation_code/tests_of.ts";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

Deno.test("testsOf() has the examples and own tests of a module first, then its room, then others", () => {
  const [near, room, elsewhere] = testsOf(ROOT, "lib/audit/bounds.ts");
  assertEquals(near, ["lib/audit/bounds.ts", "tests/audit/bounds_test.ts"]);
  assertEquals(
    ["bounds", "slips", "prose"].map((name) => room!.includes(`tests/audit/${name}_test.ts`)),
    [false, true, true],
  );
  assertEquals(elsewhere?.includes("tests/reports_test.ts"), true);
});

Deno.test("testsOf() has the tests of a module between the rooms alone", () => {
  assertEquals(testsOf(ROOT, "lib/pipeline.ts"), [["lib/pipeline.ts", "tests/pipeline_test.ts"]]);
});
