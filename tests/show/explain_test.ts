import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Figure, LedgerEntry } from "@/model/mod.ts";
import { explanationOf } from "@/show/_explanation.ts";
import { explanationBundle } from "@/show/_explanation_bundle.ts";
import { tabulate } from "@/tabulate/mod.ts";
import { makeFigure, makeFinding, makeIndicators, makeReport } from "../support/makers.ts";

const CODE = "applications.received";
const indicators = makeIndicators(CODE, "outcomes.total");
const codebook = { ...loadCodebook(), indicators };
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
  indicators,
);

const bundle = (code = CODE, lang: "zh" | "en" = "en") =>
  explanationBundle(explanationOf(frames, "a", code, { lang, codebook }), { lang, codebook })
    .data as Record<string, string>;

Deno.test("explain() puts the figure that is used first, then who it is of, then rivals", () => {
  const { statements } = explanationOf(frames, "a", CODE, { lang: "en", codebook });
  assertEquals(statements.map(({ value, preferred }) => [value, preferred]), [
    [183, true],
    [9, true],
    [180, false],
  ]);
});

/** The explanation of these figures of one report. */
function explained(...figures: readonly Figure[]) {
  const read = tabulate([makeReport({ id: "a", figures })], [], indicators);
  return explanationOf(read, "a", CODE, { lang: "en", codebook });
}

Deno.test("explain() puts all bodies before all applicants, and what is not used last", () => {
  const part = { scope: "county_level" } as const;
  const kind = { applicant: "natural_person" } as const;
  const { statements } = explained(
    makeFigure({ value: 5, preferred: false }),
    makeFigure({ value: 4, ...part, ...kind }),
    makeFigure({ value: 3, ...part }),
    makeFigure({ value: 2, ...kind }),
    makeFigure({ value: 1 }),
  );
  assertEquals(statements.map(({ value }) => value), [1, 2, 3, 4, 5]);
});

Deno.test("explain() shows 160 characters on either side of a quotation", () => {
  const context = `${"前".repeat(161)}183件${"后".repeat(161)}`;
  const { statements: [statement] } = explained(makeFigure({ quote: "183件", context }));
  const { before, after } = statement!;
  assertEquals([before, after], [`…${"前".repeat(160)}`, `${"后".repeat(160)}…`]);
});

Deno.test("explain() has a list of findings where there are some, and says that nothing is stated", () => {
  assertStringIncludes(bundle("outcomes.total")["text/html"]!, "that is not zero");
  assert(!bundle()["text/html"]!.includes("that is not zero"));
  assertStringIncludes(bundle()["text/html"]!, "<ul><li>");
  const { data } = explanationBundle(explained(makeFigure()), { lang: "en", codebook });
  assert(!String(data["text/html"]).includes("<ul>"));
});

Deno.test("explain() marks the quotation in its sentence, with HTML escaped", () => {
  const html = bundle()["text/html"]!;
  assertStringIncludes(html, "收到<mark>申请&lt;183&gt;件</mark> &amp; 其他。");
  assert(!html.includes("<183>"));
  assertStringIncludes(bundle()["text/plain"]!, "收到【申请<183>件】 & 其他。");
});

Deno.test("explain() tells the findings that touch the indicator, and no others", () => {
  const text = bundle()["text/plain"]!;
  assertStringIncludes(
    text,
    "[Note · damage] Share does not fit (audit.share): The date is damaged → 138 (low)",
  );
  assert(!text.includes("audit.rate"));
  assertStringIncludes(
    bundle(CODE, "zh")["text/plain"]!,
    "[提示 · 残损] 占比不符 (audit.share)：日期残缺 → 138 (低)",
  );
});

Deno.test("explain() says how many statements it leaves out, and nothing where it lists all", () => {
  const shown = (count: number, lang: "zh" | "en") => {
    const explanation = explained(
      ...Array.from({ length: count }, (_, value) => makeFigure({ value })),
    );
    return Object.values(explanationBundle(explanation, { lang, codebook }).data).map(String);
  };
  assertEquals(shown(14, "en").some((text) => text.includes("not listed")), false);
  assertEquals(shown(15, "en").every((text) => text.includes("1 more are not listed.")), true);
  assertEquals(shown(15, "zh").every((text) => text.includes("另有 1 项未列出。")), true);
});

Deno.test("explain() says that an absent figure is not zero, and refuses an unknown report", () => {
  assertStringIncludes(bundle("outcomes.total")["text/plain"]!, "that is not zero");
  assertThrows(
    () => explanationOf(frames, "b", CODE, { lang: "en", codebook }),
    RangeError,
    'Cannot explain "b": the reports are a',
  );
});

const ROW = "科研机构 | 1 | 180 | 1";

/** Explains a cell of {@linkcode ROW}, which begins at 100, where these cells were read. */
function explainedCell(cell: number, cells: readonly number[]): string {
  const figures = cells.map((start) =>
    makeFigure({
      code: start === cell ? CODE : "outcomes.total",
      span: { start: 100 + start, end: 100 + start + (start === 11 ? 3 : 1) },
      quote: start === 11 ? "180" : "1",
      context: ROW,
      where: "table",
    })
  );
  const read = tabulate([makeReport({ id: "a", figures })], [], indicators);
  const options = { lang: "en", codebook } as const;
  const explanation = explanationOf(read, "a", CODE, options);
  return String(explanationBundle(explanation, options).data["text/plain"]).split("\n")[2]!.trim();
}

Deno.test("explain() marks the cell, not the first equal digits of its row", () => {
  assertEquals(explainedCell(7, [7, 11, 17]), "科研机构 | 【1】 | 180 | 1");
  assertEquals(explainedCell(11, [7, 11, 17]), "科研机构 | 1 | 【180】 | 1");
  assertEquals(explainedCell(17, [7, 11, 17]), "科研机构 | 1 | 180 | 【1】");
  assertEquals(explainedCell(17, [11, 17]), "科研机构 | 1 | 180 | 【1】");
});

Deno.test("explain() marks no cell where nothing shows which one is meant", () => {
  assertEquals(explainedCell(17, [17]), "【1】 (科研机构 | 1 | 180 | 1)");
});

Deno.test("explain() names values in the language asked for", () => {
  const [english, chinese] = (["en", "zh"] as const).map((lang) =>
    bundle(CODE, lang)["text/plain"]!
  );
  assertStringIncludes(english!, "Used: 9 items (natural persons)\n");
  assertStringIncludes(english!, "  Table, from character 2; rule table.3\n");
  assertStringIncludes(chinese!, "采用：9 件 (自然人)\n");
  assertStringIncludes(chinese!, "未采用：180 件 (至少)\n");
  assertStringIncludes(chinese!, "  表格，第 2 字起；规则 table.3\n");
});

Deno.test("explain() names the unread numbers that may be what is not stated", () => {
  const unread: LedgerEntry = {
    span: { start: 4, end: 8 },
    quote: "31 件",
    value: 31,
    unit: "件",
    qualifier: "exact",
    verdict: "unread",
    reason: null,
    codes: [],
    candidates: ["outcomes.total", CODE],
    section: null,
    context: "另有31 件<申请>",
  };
  const read: LedgerEntry = { ...unread, verdict: "figure", codes: ["fees.total"], candidates: [] };
  const numbers = [read, unread, { ...unread, quote: "7件", candidates: ["fees.total"] }];
  const ledger = tabulate([makeReport({ id: "a", numbers })], [], indicators);
  const options = { lang: "en", codebook } as const;
  const { data } = explanationBundle(explanationOf(ledger, "a", CODE, options), options);
  const text = String(data["text/plain"]);
  assertStringIncludes(text, "Unread number that may be it: 31 件 (另有31 件<申请>)");
  assert(!text.includes("7件"));
  assertStringIncludes(text, "that is not zero. Numbers in its prose: 3; unread: 2.\n");
  assertStringIncludes(String(data["text/html"]), "31 件 (另有31 件&lt;申请&gt;)");
});

Deno.test("A report in a subfolder may be named without it, where no other one ends so", () => {
  const reports = (...ids: readonly string[]) =>
    tabulate(ids.map((id) => makeReport({ id })), [], indicators);
  const options = { lang: "en", codebook } as const;
  const one = reports("县区 报告/唐县2022", "唐县2021");
  assertEquals(explanationOf(one, "唐县2022", CODE, options).report, "县区 报告/唐县2022");
  assertThrows(
    () => explanationOf(reports("a/唐县2022", "b/唐县2022", "c"), "唐县2022", CODE, options),
    RangeError,
    'Cannot explain "唐县2022": the reports are a/唐县2022, b/唐县2022',
  );
});
