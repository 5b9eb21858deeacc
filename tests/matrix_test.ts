/** Every form in every layout: `deno task matrix` prints the counts. */
import { assert, assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { layouts } from "./support/layouts.ts";
import { decidedByForm, measureMatrix, reportOf } from "./support/matrix.ts";
import { printedForms } from "./support/printed_forms.ts";

const LAYOUTS = Object.keys(layouts);

/**
 * How many cells of each form are read right, by layout in the order of `layouts`. The first number
 * is that of all cells. These counts only rise: what reads more raises them.
 */
const RIGHT: Readonly<Record<string, readonly number[]>> = {
  "2014": [71, 71, 71, 71, 71, 71, 71, 71, 71, 67, 71, 65],
  "Shanghai, older": [46, 46, 46, 46, 46, 46, 46, 46, 46, 43, 46, 0],
  "Shanghai, later": [46, 46, 46, 46, 46, 46, 46, 46, 46, 43, 46, 0],
  "Fujian": [17, 17, 17, 17, 17, 17, 17, 17, 17, 16, 17, 1],
  "2019": [198, 198, 198, 198, 198, 198, 198, 198, 198, 193, 198, 128],
  "2021": [200, 200, 200, 200, 200, 200, 200, 200, 200, 192, 200, 122],
  "2026": [69, 69, 69, 69, 69, 69, 69, 69, 69, 62, 69, 49],
};

const matrix = await measureMatrix();

Deno.test("the matrix has every form in every layout, with blanks and strokes among its cells", () => {
  assertEquals(matrix.length, Object.keys(RIGHT).length * LAYOUTS.length);
  for (const { name, tables } of printedForms(loadCodebook())) {
    const values = tables.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ value }) => value))
    );
    const numbers = values.filter((value) => typeof value === "number");
    assertEquals(new Set(numbers).size, numbers.length, name);
    assert(values.includes("blank") && values.includes("slash"), name);
  }
});

Deno.test("the sums of each printed form hold", async () => {
  const codebook = loadCodebook();
  const parse = reportParser(codebook);
  for (const form of printedForms(codebook)) {
    const { name, bytes } = await layouts["grid HTML"]!(reportOf(form));
    const { findings } = await parse(bytes, name);
    const broken = findings.filter(({ rule, severity }) =>
      rule.startsWith("audit.") && severity === "error"
    );
    assertEquals(broken.map(({ rule }) => rule), [], form.name);
  }
});

for (const { form, layout, cells, right, wrong, silent } of matrix) {
  Deno.test(`form ${form}, ${layout}: no cell is read wrong or lost in silence`, () => {
    assertEquals(wrong, []);
    assertEquals(silent, []);
    const [expected = 0, all = 0] = [RIGHT[form]?.[LAYOUTS.indexOf(layout)], RIGHT[form]?.[0]];
    assertEquals(cells, all);
    assert(right >= expected, `${right} of ${cells} cells, ${expected} before`);
  });
}

Deno.test("run together, labels and sums decide some cells of every form", async () => {
  const decided = await decidedByForm();
  assertEquals(decided.every(([, cells]) => cells > 0), true);
});
