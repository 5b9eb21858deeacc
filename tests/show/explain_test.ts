import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { explanationOf } from "@/show/_explanation.ts";
import { explanationBundle } from "@/show/_explanation_bundle.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { makeFigure, makeFinding, makeIndicators, makeReport } from "../support/makers.ts";

const CODE = "applications.received";
const frames = tabulate(
  [makeReport({
    id: "a",
    figures: [
      makeFigure({
        value: 180,
        qualifier: "at_least",
        preferred: false,
        quote: "180余件",
        context: "约180余件。",
      }),
      makeFigure({
        quote: "申请<183>件",
        context: "收到申请<183>件 & 其他。",
        where: "table",
        rule: "table.3",
      }),
      makeFigure({ value: 9, applicant: "natural_person" }),
    ],
    findings: [
      makeFinding({ rule: "audit.share", codes: [CODE], proposal: "138", confidence: "low" }),
      makeFinding({ rule: "audit.rate", codes: ["outcomes.total"] }),
    ],
  })],
  [],
  makeIndicators(CODE, "outcomes.total"),
);

const bundle = (code = CODE, lang: "zh" | "en" = "en") =>
  explanationBundle(explanationOf(frames, "a", code, lang), lang).data as Record<string, string>;

Deno.test("explain() puts the figure that is used first, then who it is of, then rivals", () => {
  const { statements } = explanationOf(frames, "a", CODE, "en");
  assertEquals(statements.map(({ value, preferred }) => [value, preferred]), [
    [183, true],
    [9, true],
    [180, false],
  ]);
});

Deno.test("explain() marks the quotation in its sentence, with HTML escaped", () => {
  const html = bundle()["text/html"]!;
  assertStringIncludes(html, "收到<mark>申请&#60;183&#62;件</mark> &#38; 其他。");
  assert(!html.includes("<183>"));
  assertStringIncludes(bundle()["text/plain"]!, "收到【申请<183>件】 & 其他。");
});

Deno.test("explain() tells the findings that touch the indicator, and no others", () => {
  const text = bundle()["text/plain"]!;
  assertStringIncludes(text, "[note · damage] audit.share: The date is damaged → 138 (low)");
  assert(!text.includes("audit.rate"));
  assertStringIncludes(bundle(CODE, "zh")["text/plain"]!, "audit.share：日期残缺 → 138 (low)");
});

Deno.test("explain() says that an absent figure is not zero, and refuses an unknown report", () => {
  assertStringIncludes(bundle("outcomes.total")["text/plain"]!, "that is not zero");
  assertThrows(
    () => explanationOf(frames, "b", CODE, "en"),
    RangeError,
    'Cannot explain "b": the reports are a',
  );
});
