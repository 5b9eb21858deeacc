import { assertEquals } from "@std/assert";
import { mutants } from "../../../bench/mutation_code/mutants.ts";

/** The lines that the changes of a source give. */
function changed(source: string): string[] {
  return mutants(source).map(({ start, original, changed }) =>
    source.slice(0, start) + changed + source.slice(start + original.length)
  );
}

Deno.test("mutants() changes numbers of constants up and down", () => {
  assertEquals(changed("const REACH = 48;"), ["const REACH = 480;", "const REACH = 4;"]);
  assertEquals(changed("const TRIALS = 1;"), ["const TRIALS = 2;", "const TRIALS = 0;"]);
  assertEquals(changed("const SHARE = 0.5;"), ["const SHARE = 0.3;", "const SHARE = 0.75;"]);
});

Deno.test("mutants() leaves places in a list, and changes other numbers", () => {
  assertEquals(changed("list[0] + list.at(-1)"), []);
  assertEquals(changed("wait(250)"), ["wait(2500)", "wait(25)"]);
});

Deno.test("mutants() turns comparisons and conditions, and leaves type arguments", () => {
  assertEquals(changed("a < b"), ["a >= b"]);
  assertEquals(changed("a === b && c"), ["a !== b && c", "a === b || c"]);
  assertEquals(changed("const sums = new Map<string, number>(), arrow = () => 1"), []);
});

Deno.test("mutants() takes a fallback away, not one that the compiler asks for", () => {
  assertEquals(changed("f(a.get(b) ?? 0)"), ["f(a.get(b) ?? undefined)"]);
  assertEquals(changed("const rows = a ?? [];"), ["const rows = a ?? undefined;"]);
  assertEquals(changed("f(a[1] ?? 0)"), []);
  assertEquals(changed("const isOwn = a?.has(b) ?? false;"), []);
});

Deno.test("mutants() passes over guards before an early end only", () => {
  assertEquals(changed("if (f(a)) return;"), ["if (false && (f(a))) return;"]);
  assertEquals(changed("if (f(a)) b();"), []);
});

Deno.test("mutants() changes nothing in texts, comments, templates and regular expressions", () => {
  const source = 'const TEXT = "a < 3"; // a < 3\nconst T = `${a ? `{${b}` : "3"} < 3`;\n' +
    "const P = /[/] < 3\\/ && /u; /* a < 3 */ const HALF = total / half / 9;";
  assertEquals(changed(source).length, 2);
  assertEquals(mutants(source).map(({ original }) => original), ["9", "9"]);
});
