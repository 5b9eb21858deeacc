import { assertEquals } from "@std/assert";
import type { AccountingIdentity } from "@/codebook/mod.ts";
import { formSums } from "@/extract/forms/form_sums.ts";
import { entry } from "./_entry.ts";

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

interface Term {
  readonly indicator: string;
  readonly sign?: 1 | -1;
  readonly optional?: boolean;
}

/** A sum of the parts of a whole. */
function sumOf(whole: string, ...terms: readonly Term[]): AccountingIdentity {
  const made = terms.map(({ indicator, sign = 1, optional = false }) => {
    return { indicator, applicant: "total" as const, sign, optional, operator: null };
  });
  return { ...sum, indicator: whole, expression: { kind: "sum", terms: made } };
}

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

const columnsOf = (keys: readonly string[], ...sums: readonly AccountingIdentity[]) =>
  formSums({ ...formOf(), columns: keys.map((key) => entry("column", key)) }, "tpl2014", sums)
    .columns;

Deno.test("formSums() has the groups of columns that end in their sum, if they are all", () => {
  const other = sumOf("all", { indicator: "c" }, { indicator: "d" });
  assertEquals(columnsOf(["a", "b", "whole"], sum), [3]);
  assertEquals(columnsOf(["b", "a", "whole", "c", "d", "all"], sum, other), [3, 3]);
  assertEquals(columnsOf(["a", "b", "whole", "c"], sum, other), []);
  assertEquals(columnsOf(["whole", "a", "b"], sum), []);
  assertEquals(columnsOf(["a", "b", "c", "whole"], sum), []);
  assertEquals(columnsOf(["a", "c", "whole"], sum), []);
  assertEquals(columnsOf(["a", "whole"], sum), []);
  assertEquals(columnsOf(["whole"], sumOf("whole")), []);
});

Deno.test("formSums() has no sums of columns with differences, products or other relations", () => {
  const minus = sumOf("whole", { indicator: "a" }, { indicator: "b", sign: -1 });
  const columns = ["a", "b", "whole"];
  assertEquals(columnsOf(columns, minus), []);
  assertEquals(columnsOf(columns, { ...sum, relation: "<=" }), []);
  assertEquals(formSums(formOf("whole", "a", "b"), "tpl2014", [minus]).rows, [
    { plus: [1], minus: [0, 2] },
  ]);
});

Deno.test("formSums() adds the rows of a heading for a total without a cell, and what is optional if it is there", () => {
  const form = {
    ...formOf("whole", "a", "x", "y"),
    headings: [{ ...entry("heading", "b"), label: "heading" }],
  };
  const rows = form.rows.map((row, nth) => nth < 2 ? row : { ...row, group: "heading" });
  assertEquals(formSums({ ...form, rows }, "tpl2014", [sum]).rows, [
    { plus: [1, 2, 3], minus: [0] },
  ]);
  const optional = sumOf("whole", { indicator: "a" }, { indicator: "b", optional: true });
  assertEquals(formSums(formOf("whole", "a"), "tpl2014", [optional]).rows, [
    { plus: [1], minus: [0] },
  ]);
});
