import { assertEquals } from "@std/assert";
import { loadCodebook, type StandardEntry } from "@/codebook/mod.ts";
import { blankCells } from "@/extract/forms/blank_cells.ts";
import { formsOfRows, standardForms } from "@/extract/forms/form.ts";
import type { ReadCell } from "@/extract/forms/group_totals.ts";

const codebook = loadCodebook();
const [form] = formsOfRows(codebook);
const table4 = standardForms(codebook).find(({ rule }) => rule === "table.4")!;
const span = { start: 0, end: 0 };

function cellOf(row: StandardEntry, column: StandardEntry, code: string, text: string): ReadCell {
  return {
    row,
    column,
    span,
    candidate: {
      code,
      value: text === "" || text === "/" ? null : Number(text),
      state: text === "" ? "blank" : text === "/" ? "slash" : "stated",
      qualifier: "exact",
      scope: "all",
      where: "table",
      rule: "table",
      section: null,
      span,
      printed: text,
      context: span,
    },
  };
}

/** The codes of the blanks that a table of one column is asked about. */
function asked(texts: readonly string[]): readonly string[] {
  const rows = form!.part.rows;
  const cells = texts.map((text, nth) =>
    cellOf(rows[nth]!, form!.part.columns[0]!, `row.${nth}`, text)
  );
  return blankCells(cells, form!, "").flatMap(({ codes }) => codes);
}

const numbers = (count: number) => Array.from({ length: count }, () => "5");

Deno.test("blankCells() asks about two blanks among thirty numbers, not about habits", () => {
  assertEquals(asked([...numbers(30), "", ""]), ["row.30", "row.31"]);
  assertEquals(asked([...numbers(30), "", "/", "/", "/"]), ["row.30"]);
  assertEquals(asked([...numbers(29), ""]), []);
  assertEquals(asked([...numbers(28), "/", "/", ""]), []);
  assertEquals(asked([...numbers(30), "", "", ""]), []);
  assertEquals(asked(numbers(31)), []);
});

Deno.test("blankCells() asks about the blanks of a row whose sum the others do not make", () => {
  const { columns } = table4.part;
  const [row] = form!.part.rows;
  const askedIn = (...texts: string[]) => {
    const cells = texts.map((text, nth) => cellOf(row!, columns[nth]!, `column.${nth}`, text));
    return blankCells(cells, table4, "").flatMap(({ codes }) => codes);
  };
  assertEquals(table4.shape.sums[0], 5);
  assertEquals(askedIn("1", "2", "", "3", "9"), ["column.2"]);
  assertEquals(askedIn("1", "2", "", "3", "6"), []);
  assertEquals(askedIn("1", "2", "/", "3", "9"), []);
  assertEquals(askedIn("1", "2", "0", "3", ""), ["column.4"]);
  assertEquals(askedIn("", "", "", "", ""), []);
  assertEquals(askedIn("0", "0", "0", "", ""), []);
});
