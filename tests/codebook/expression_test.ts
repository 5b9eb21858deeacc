import { assertEquals, assertThrows } from "@std/assert";
import { indicatorsOf, parseExpression, parseSum, type Term } from "@/codebook/mod.ts";

const term = (indicator: string, rest: Partial<Term> = {}): Term => ({
  sign: 1,
  indicator,
  applicant: "total",
  optional: false,
  operator: null,
  ...rest,
});

Deno.test("parseExpression() reads sums with signs, optional terms and the year before", () => {
  assertEquals(parseExpression("a.b + c? - prev(d.e)"), [[
    term("a.b"),
    term("c", { optional: true }),
    term("d.e", { sign: -1, operator: "prev" }),
  ]]);
});

Deno.test("parseExpression() reads the kinds of applicants together", () => {
  assertEquals(parseExpression("applicants(a.b)"), [[term("a.b", { operator: "applicants" })]]);
});

Deno.test("parseExpression() reads what a form counts in an indicator", () => {
  assertEquals(parseExpression("a - within(a)"), [[
    term("a"),
    term("a", { sign: -1, operator: "within" }),
  ]]);
});

Deno.test("parseExpression() reads whose requests are counted, which identities may not say", () => {
  assertEquals(parseExpression("a.b@organization.business?"), [[
    term("a.b", { applicant: "organization.business", optional: true }),
  ]]);
  assertThrows(() => parseExpression("a@firm"), SyntaxError, '"firm" is unknown: it is total');
  assertThrows(() => parseExpression("prev(a@total"), SyntaxError, "Cannot parse term");
  assertThrows(() => parseExpression("prev(a@organization)"), SyntaxError, "Cannot parse term");
  assertThrows(() => parseSum("a@organization"), SyntaxError, "it is for measures only");
});

Deno.test("parseExpression() binds + tighter than ??", () => {
  assertEquals(parseExpression("a ?? b + c"), [[term("a")], [term("b"), term("c")]]);
});

Deno.test("parseExpression() refuses what the grammar does not know", () => {
  for (
    const text of [
      "",
      "a +",
      "a b",
      "(a)",
      "prev(a",
      "next(a)",
      "applicants()",
      "a-b",
      "A",
      "a..b",
      "2 * a",
    ]
  ) {
    assertThrows(() => parseExpression(text), SyntaxError, "Cannot parse term");
  }
});

Deno.test("indicatorsOf() names each id once", () => {
  assertEquals(indicatorsOf(parseExpression("a + b ?? a - c")), ["a", "b", "c"]);
});
