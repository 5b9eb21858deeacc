import { assertEquals } from "@std/assert";
import { differenceOf } from "./difference.ts";

Deno.test("differenceOf() is null for equal texts", () => {
  assertEquals(differenceOf("a\nb\n", "a\nb\n"), null);
});

Deno.test("differenceOf() names the first line that changed", () => {
  assertEquals(
    differenceOf("code\nfees,0\ncosts,1\n", "code\nfees,0\ncosts,2\n"),
    "lines: 1 gone, 1 new; line 3 was `costs,1`, is `costs,2`",
  );
});

Deno.test("differenceOf() counts one new line as one, wherever it stands", () => {
  assertEquals(
    differenceOf("a\nb\nc\n", "a\nx\nb\nc\n"),
    "lines: 0 gone, 1 new; line 2 was `b`, is `x`",
  );
});

Deno.test("differenceOf() counts a line that stands twice", () => {
  assertEquals(
    differenceOf("a\na\n", "a\n"),
    "lines: 1 gone, 0 new; line 2 was `a`, is ``",
  );
});

Deno.test("differenceOf() tells a text that was cut at its end", () => {
  assertEquals(differenceOf("a\nb", "a"), "lines: 1 gone, 0 new; line 2 was `b`, is absent");
});
