import { assertEquals } from "@std/assert";
import { slipOf } from "@/audit/mod.ts";

Deno.test("slipOf() names the one slip between two numbers", () => {
  const cases: [printed: number, meant: number, slip: string | null][] = [
    [-12, 12, "sign"],
    [957, 95.7, "decimal"],
    [251, 215, "swapped"],
    [37, 31, "digit"],
    [123, 1203, "dropped"],
    [1203, 123, "added"],
    [12, 12, null],
    [12, 34, null],
    [121, 112, "swapped"],
    [1234, 4321, null],
    [12, 1345, null],
    [0, 0, null],
    [31, 45.5, null],
    [125, 151, null],
    [321, 123, null],
  ];
  for (const [printed, meant, slip] of cases) {
    assertEquals(slipOf(printed, meant), slip, `${printed} for ${meant}`);
  }
});
