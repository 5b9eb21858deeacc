import { assertEquals } from "@std/assert";
import type { Finding, LedgerEntry, Report } from "@/model/mod.ts";
import type { GoldRow } from "../../../../bench/accuracy/gold.ts";
import { scoreReport } from "../../../../bench/accuracy/prose/score.ts";
import { makeFigure, makeFinding, makeReport } from "../../../support/makers.ts";
import { makeGold } from "../_rows.ts";

const SOURCE = "全年收到申请38件,比上年增加9件。";
const PLACE = { start: 2, end: 9 };
const GROWTH = makeGold({ code: "none", value: 9, quote: "增加9件", note: "growth" });

function report(overrides: Partial<Omit<Report, "identity" | "source">>): Report {
  const normalized = { text: SOURCE, source: SOURCE, traditional: false, maps: [], repairs: [] };
  return makeReport({ id: "town-2016", normalized, ...overrides });
}

/** The verdict on the row of 38 requests. */
function judged(overrides: Partial<Omit<Report, "identity" | "source">>, gold?: Partial<GoldRow>) {
  const [row] = scoreReport([makeGold(gold)], report(overrides)).rows;
  return [row?.verdict, row?.ledger];
}

function entry(overrides: Partial<LedgerEntry>): LedgerEntry {
  return {
    span: { start: 6, end: 9 },
    quote: "38件",
    value: 38,
    unit: "件",
    qualifier: "exact",
    verdict: "unread",
    reason: null,
    codes: [],
    candidates: [],
    section: null,
    context: SOURCE,
    ...overrides,
  };
}

const figure = makeFigure({ value: 38, span: PLACE, quote: "收到申请38件" });

Deno.test("scoreReport() calls a row right by indicator, applicant, value and scope, preferred or not", () => {
  assertEquals(judged({ figures: [{ ...figure, preferred: false }] }), ["right", "absent"]);
  assertEquals(judged({ figures: [{ ...figure, span: { start: 0, end: 1 } }] }), [
    "right",
    "absent",
  ]);
  assertEquals(judged({ figures: [{ ...figure, scope: "departments" }] }), [
    "other_scope",
    "absent",
  ]);
  assertEquals(judged({ figures: [{ ...figure, value: 39 }] }), ["silent", "absent"]);
  assertEquals(judged({ figures: [{ ...figure, state: "derived" }] }), ["silent", "absent"]);
});

Deno.test("scoreReport() takes an indicator that the note allows besides", () => {
  const accepted = [{ ...figure, code: "applications.accepted" }];
  const note = "repeated; or:applications.accepted, or:fees.total";
  assertEquals(judged({ figures: accepted }, { note }), ["right", "absent"]);
  assertEquals(judged({ figures: accepted }), ["other_code", "absent"]);
});

Deno.test("scoreReport() says what is at the place of a missed row", () => {
  const finding = (span: Finding["span"]) => ({ findings: [makeFinding({ span })] });
  assertEquals(judged({}), ["silent", "absent"]);
  assertEquals(judged(finding(PLACE)), ["signalled", "absent"]);
  assertEquals(judged(finding({ start: 9, end: 12 })), ["silent", "absent"]);
  assertEquals(judged(finding(null)), ["silent", "absent"]);
  const numbers = (...entries: Partial<LedgerEntry>[]) => ({ numbers: entries.map(entry) });
  assertEquals(judged(numbers({})), ["signalled", "other"]);
  assertEquals(judged(numbers({ verdict: "passed" })), ["signalled", "passed"]);
  assertEquals(judged(numbers({ verdict: "passed" }, {})), ["signalled", "other"]);
  const candidates = ["fees.total", "applications.received"];
  assertEquals(judged(numbers({ candidates })), ["signalled", "proposed"]);
  assertEquals(judged(numbers({ span: { start: 10, end: 12 } })), ["silent", "absent"]);
});

Deno.test("scoreReport() calls a figure wrong that no row accounts for", () => {
  const wrong = makeFigure({ code: "fees.total", value: 38, span: PLACE });
  const blank = makeFigure({ code: "complaints.total", value: null, state: "blank" });
  const { figures } = scoreReport([makeGold()], report({ figures: [figure, wrong, blank] }));
  assertEquals(figures.map((one) => [one.figure.code, one.isRight]), [
    ["applications.received", true],
    ["fees.total", false],
  ]);
});

Deno.test("scoreReport() says which numbers of no indicator were taken for a figure", () => {
  const taken = makeFigure({ value: 9, span: { start: 13, end: 17 }, quote: "增加9件" });
  const { others, figures } = scoreReport([GROWTH], report({ figures: [taken] }));
  assertEquals(others, [{ gold: GROWTH, taken: [taken] }]);
  assertEquals(figures.map(({ isRight }) => isRight), [false]);
  const allowed = { ...GROWTH, note: "growth or:applications.received" };
  const second = scoreReport([allowed], report({ figures: [taken] }));
  assertEquals(second.others, [{ gold: allowed, taken: [] }]);
  assertEquals(second.figures.map(({ isRight }) => isRight), [true]);
});
