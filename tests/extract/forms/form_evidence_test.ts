import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import type { Candidate } from "@/extract/candidate.ts";
import { cellOf, type Reading } from "@/extract/forms/cells.ts";
import { formsOfRows } from "@/extract/forms/form.ts";
import { withEvidence } from "@/extract/forms/form_evidence.ts";
import { makeCandidate } from "../../support/makers.ts";
import { entry } from "./_entry.ts";

const [form] = formsOfRows(loadCodebook());
const annex = {
  ...form!,
  part: {
    ...form!.part,
    rows: [entry("row", "whole"), entry("row", "part"), entry("row", "other")],
    columns: [entry("column", "quarter"), entry("column", "year"), entry("column", "all")],
  },
};
const parentOf = (code: string) => code === "part" ? "whole" : null;

const readingOf = (text: string): Reading =>
  text.split("|").map((cell) => cellOf({ text: cell, unit: "", start: 0, end: 0 }));

const stated = (code: string, value: number, other: Partial<Candidate> = {}) =>
  makeCandidate(0, { code, value, ...other });

/** The readings of each row that are left. */
function left(rows: readonly (readonly string[])[], prose: readonly Candidate[] = []) {
  const open = rows.map((readings, row) => ({ row, readings: readings.map(readingOf) }));
  return withEvidence(annex, prose, parentOf)(open).map(({ row, readings }) => [
    row,
    ...readings.map((reading) => reading.map(({ value }) => value ?? "").join("|")),
  ]);
}

Deno.test("withEvidence() strikes a year that is more than all years, or less than a part of it", () => {
  assertEquals(left([["1|2|3", "1|4|3", "5|2|3", "2|2|2", "|2|", "1||3"]]), [
    [0, "1|2|3", "2|2|2", "|2|"],
  ]);
  assertEquals(left([["5|2|3"], ["1|2|3"]]), [[1, "1|2|3"]]);
});

Deno.test("withEvidence() lets an exact number of the prose for all decide a row", () => {
  const row = [["1|2|9", "1|3|9"]];
  assertEquals(left(row, [stated("whole", 3)]), [[0, "1|3|9"]]);
  for (
    const other of [
      stated("part", 3),
      stated("whole", 4),
      stated("whole", 3, { qualifier: "about" }),
      stated("whole", 3, { scope: "departments" }),
      stated("whole", 3, { applicant: "natural_person" }),
    ]
  ) assertEquals(left(row, [other]), [[0, ...row[0]!]]);
  assertEquals(left(row, [stated("whole", 3, { applicant: "total" })]), [[0, "1|3|9"]]);
});

Deno.test("withEvidence() strikes parts that are more than their whole, where that is read in one way", () => {
  const part = ["1|2|9", "1|4|9", "1|2|12"];
  assertEquals(left([["2|3|10"], part]), [[0, "2|3|10"], [1, "1|2|9"]]);
  assertEquals(left([["2||10"], ["0||9", "1||11"]]).at(-1), [1, "0||9"]);
  assertEquals(left([["2|3|10", "1|3|10"], part]).at(-1), [1, ...part]);
  assertEquals(left([["0|1|1"], part]).at(-1), [1, ...part]);
  assertEquals(left([["2|3|10"], ["1|2|9"], part]).at(-1), [2, ...part]);
});
