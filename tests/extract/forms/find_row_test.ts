import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { findRow } from "@/extract/forms/find_row.ts";
import { standardForms } from "@/extract/forms/form.ts";
import { labelKey } from "@/extract/label_key.ts";

const forms = standardForms(loadCodebook());
const PARTLY = "部分公开(区分处理的,只计这一情形,不计其他情形)";

/** The row of a table of 2021 that a cell names below another row, and whether it was mended. */
function found(rule: string, text: string, above?: string): readonly [string, boolean] | undefined {
  const form = forms.find((one) => one.rule === rule && one.era === "tpl2021")!;
  const span = { start: 0, end: 0 };
  const cell = { row: 0, column: 0, columnEnd: 1, rowEnd: 1, text, key: labelKey(text), span };
  const previous = form.part.rows.find(({ label }) => label === above);
  const row = findRow([cell], form, previous);
  return row && [row.entry.label, row.mended];
}

Deno.test("findRow() mends a label that lost some characters, in the place of its row alone", () => {
  const secret = "属于国家秘密";
  assertEquals(found("table.3", secret), [secret, false]);
  assertEquals(found("table.3", "属国家秘密", PARTLY), [secret, true]);
  assertEquals(found("table.3", "属国家秘密", "予以公开"), undefined);
});

Deno.test("findRow() needs most of a label, and four characters", () => {
  assertEquals(found("table.3", "国家秘密", PARTLY), undefined);
  assertEquals(found("table.2.6", "行强制", "行政处罚"), undefined);
});

Deno.test("findRow() takes a label behind the heading above it, not behind other words", () => {
  assertEquals(found("table.3", "(三)不予公开1.属于国家秘密"), ["属于国家秘密", false]);
  assertEquals(found("table.3", "某某属于国家秘密"), undefined);
});
