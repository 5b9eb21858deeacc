import { assertEquals } from "@std/assert";
import { findingRuleOf, findingRules, makeFinding } from "@/model/mod.ts";

const message = { zh: "一句话", en: "A sentence" };

Deno.test("makeFinding() takes severity and verdict from the registry, and leaves the rest empty", () => {
  assertEquals(makeFinding("table.torn", { message }), {
    rule: "table.torn",
    severity: "warning",
    verdict: "unsure",
    codes: [],
    expected: null,
    actual: null,
    span: null,
    quote: null,
    proposal: null,
    message,
  });
});

Deno.test("makeFinding() takes what is said where a rule has several severities or verdicts", () => {
  const growth = makeFinding("audit.growth", { severity: "warning", message });
  assertEquals([growth.severity, growth.verdict], ["warning", "contradiction"]);
  const breach = { severity: "error", verdict: "damage", message } as const;
  const identity = makeFinding("audit.outcomes.total:balance", breach);
  assertEquals([identity.severity, identity.verdict], ["error", "damage"]);
});

Deno.test("makeFinding() does not compile where the registry has no such rule, severity or verdict", () => {
  const calls = [
    // @ts-expect-error: no rule has this name
    () => makeFinding("audit.no_such_rule", { message }),
    // @ts-expect-error: every finding of the rule is a warning
    () => makeFinding("table.torn", { severity: "error", message }),
    // @ts-expect-error: the rule has two severities
    () => makeFinding("audit.growth", { message }),
    // @ts-expect-error: no finding of the rule is an error
    () => makeFinding("audit.growth", { severity: "error", message }),
    // @ts-expect-error: a finding says what it is about
    () => makeFinding("read.empty", {}),
  ];
  assertEquals(calls.length, 5);
});

Deno.test("findingRuleOf() knows names with any text in place of <…>, and no others", () => {
  assertEquals(findingRuleOf("coded.value_invalid"), findingRules["coded.<column>_invalid"]);
  assertEquals(findingRuleOf("audit.staff.total:sum"), findingRules["audit.<indicator>:<check>"]);
  assertEquals(findingRuleOf("audit.share"), findingRules["audit.share"]);
  for (const name of ["audit.unknown", "coded._invalid", "toString", "", "audit.:sum"]) {
    assertEquals(findingRuleOf(name), undefined, name);
  }
});

Deno.test("makeFinding() cuts what is longer than 1,000 characters and says how long it was", () => {
  const long = "甲".repeat(1001);
  const told = { expected: long, actual: long, proposal: long, quote: long, message };
  const { expected, actual, proposal, quote } = makeFinding("table.left_over", told);
  const cut = `${"甲".repeat(1000)}… (1001)`;
  assertEquals([expected, actual, proposal, quote], [cut, cut, cut, "甲".repeat(1000)]);
  const whole = makeFinding("table.left_over", { actual: long.slice(1), quote: "", message });
  assertEquals([whole.actual, whole.quote, whole.expected], ["甲".repeat(1000), "", null]);
});
