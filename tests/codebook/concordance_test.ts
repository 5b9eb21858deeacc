import { assertEquals, assertThrows } from "@std/assert";
import { concordanceOf } from "./_concordance.ts";

const pairs = (...rows: readonly string[]) =>
  concordanceOf(...rows).map(({ before, after, grade }) => [before.join(), after.join(), grade]);

Deno.test("parseConcordance() takes lists pairwise, and patterns for what no row above names", () => {
  assertEquals(pairs("form,a|b + b.one,a|b,yes", "form,b.*,b.*,roughly"), [
    ["a", "a", "yes"],
    ["b,b.one", "b", "yes"],
    ["b.two", "b.two", "roughly"],
  ]);
});

Deno.test("parseConcordance() takes an empty side for nothing that corresponds", () => {
  assertEquals(
    pairs("form,a|b,,no", "form,,b.one|b.two,no").map(([before, after]) => [before, after]),
    [
      ["a", ""],
      ["b", ""],
      ["", "b.one"],
      ["", "b.two"],
    ],
  );
});

Deno.test("parseConcordance() refuses what says nothing or contradicts itself", () => {
  const refused = (message: string, ...rows: readonly string[]) =>
    assertThrows(() => concordanceOf(...rows), SyntaxError, message);
  refused('line 2: break "law" does not exist', "law,a,a,yes");
  refused('line 2: the break does not touch "c"', "form,c,c,yes");
  refused('line 2: grade "maybe" is unknown', "form,a,a,maybe");
  refused("line 2: 2 sums before correspond to 1 after", "form,a|b,a,yes");
  refused("line 2: 0 sums before correspond to 0 after", "form,,,no");
  refused('line 3: "a" is below a pattern', "form,b.*,b.*,yes", "form,a,a,yes");
  refused('line 3: pattern "b.*" adds no indicator', "form,b.*,b.*,yes", "form,b.*,b.*,no");
  refused(
    '"concordance.csv": break "form" touches "b", ungraded',
    "form,a,a,yes",
    "form,b.*,b.*,no",
  );
});
