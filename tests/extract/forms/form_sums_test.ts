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

const rowsOf = (...keys: string[]) => {
  const rows = keys.map((key) => entry("row", key));
  return formSums({ rows, columns: [entry("column", "")], headings: [] }, "tpl2014", [sum]).rows;
};

Deno.test("formSums() has the sums of which a form has the whole and every part", () => {
  assertEquals(rowsOf("whole", "a", "b"), [{ plus: [1, 2], minus: [0] }]);
  assertEquals(rowsOf("b", "other", "whole", "a"), [{ plus: [3, 0], minus: [2] }]);
  assertEquals(rowsOf("a", "b"), []);
  assertEquals(rowsOf("whole", "a"), []);
});
