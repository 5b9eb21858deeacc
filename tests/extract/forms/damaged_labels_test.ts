import { assertEquals } from "@std/assert";
import { damagedLabels } from "@/extract/forms/damaged_labels.ts";
import type { StandardEntry } from "@/codebook/mod.ts";

const ROWS = ["属于国家秘密", "其他法律行政法规禁止公开", "保护第三方合法权益"]
  .map((label): StandardEntry => ({
    kind: "row",
    group: "",
    label,
    aliases: [],
    key: label,
    unit: "",
  }));

/** What is found between the first row and the last one, each with a value behind it. */
function found(
  words: string,
  others: readonly { readonly at: number; readonly size: number }[] = [],
) {
  const printed = [ROWS[0]!.label, words, ROWS[2]!.label];
  const starts = [0, printed[0]!.length, printed[0]!.length + words.length];
  const letters = [...printed.join("")].map((character, offset) => ({
    character,
    offset,
    line: 0,
    numbered: starts.includes(offset),
  }));
  const ends = [...starts.slice(1), letters.length];
  const labels = [
    { row: 0, start: 0, end: ends[0]! },
    ...others.map(({ at, size }) => ({
      row: null,
      start: starts[1]! + at,
      end: starts[1]! + at + size,
    })),
    { row: 2, start: starts[2]!, end: ends[2]! },
  ];
  return damagedLabels(letters, labels, ends, ROWS).map(({ row, start, end }) => [
    row,
    start - starts[1]!,
    end - start,
  ]);
}

Deno.test("damagedLabels() finds a row that lost letters between its neighbours, and only there", () => {
  const words = "其他法律行政止公开";
  assertEquals(found(words), [[1, 0, words.length]]);
  // Words of a heading are not those of the row.
  assertEquals(found(words, [{ at: 0, size: 2 }]), []);
  assertEquals(found(words, [{ at: words.length - 1, size: 1 }]), [[1, 0, words.length]]);
  // Less than two thirds of the letters are left; or the first one is lost; or one is foreign.
  for (const other of ["其他法律公开", "法律行政法规禁止公开", "其他法律行政法规应公开"]) {
    assertEquals(found(other), [], other);
  }
});
