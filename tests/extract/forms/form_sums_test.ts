import { assertEquals } from "@std/assert";
import type { AccountingIdentity, StandardEntry } from "@/codebook/mod.ts";
import { formSums } from "@/extract/forms/form_sums.ts";

const entry = (kind: StandardEntry["kind"], key: string): StandardEntry => ({
  kind,
  group: "",
  label: key,
  aliases: [],
  key,
  unit: "",
});

/** whole = a + b */
const sum: AccountingIdentity = {
  id: "whole:sum",
  indicator: "whole",
  eras: ["tpl2014"],
  relation: "=",
  expression: {
    kind: "sum",
    terms: ["a", "b"].map((indicator) => {
      return { indicator, applicant: "total", sign: 1, optional: false, operator: null };
    }),
  },
  applicants: "each",
  tolerance: 0,
  severity: "error",
  source: "",
};

const formOf = (...keys: string[]) => {
  const rows = keys.map((key) => entry("row", key));
  return { rows, columns: [entry("column", "")], headings: [] };
};
const rowsOf = (...keys: string[]) => formSums(formOf(...keys), "tpl2014", [sum]).rows;

Deno.test("formSums() has the sums of which a form has the whole and every part", () => {
  assertEquals(rowsOf("whole", "a", "b"), [{ plus: [1, 2], minus: [0] }]);
  assertEquals(rowsOf("b", "other", "whole", "a"), [{ plus: [3, 0], minus: [2] }]);
  assertEquals(rowsOf("a", "b"), []);
  assertEquals(rowsOf("whole", "a"), []);
});

Deno.test("formSums() has the sums of its era; those of all applicants together hold in no column", () => {
  const form = formOf("whole", "a", "b");
  assertEquals(formSums(form, "tpl2021", [sum]).rows, []);
  const ofTotals = [{ ...sum, applicants: "total" as const }];
  assertEquals(formSums(form, "tpl2014", ofTotals).rows.length, 1);
  const byApplicant = { ...form, columns: [entry("column", "a"), entry("column", "total")] };
  assertEquals(formSums(byApplicant, "tpl2014", ofTotals).rows, []);
  assertEquals(formSums(byApplicant, "tpl2014", [sum]).columns, [2]);
});
