import { assertEquals } from "@std/assert";
import type { Reading, Shape } from "@/extract/forms/cells.ts";
import { readingsOf } from "@/extract/forms/readings.ts";
import { solve } from "@/extract/forms/solve.ts";

/** The tokens of a text: parted by spaces, glued where a sign follows a digit. */
function tokensOf(text: string) {
  return Array.from(text.matchAll(/[+-]?[\d.]+|\//g), ({ 0: token, index }) => ({
    text: token,
    unit: "",
    start: index,
    end: index + token.length,
  }));
}

function readings(text: string, shape: Shape): string[] {
  return readingsOf(tokensOf(text), shape).map(print);
}

const print = (reading: Reading) => reading.map(({ value }) => value ?? "/").join("|");

const counts = (columns: number, sums: readonly number[] = []): Shape => ({
  columns: Array.from({ length: columns }, () => "count" as const),
  sums,
});

Deno.test("readingsOf() reads cells that stand apart in one way", () => {
  assertEquals(readings("12 0 / 7", counts(4)), ["12|0|/|7"]);
});

Deno.test("readingsOf() splits digits into numbers without leading zeros", () => {
  assertEquals(readings("007", counts(3)), ["0|0|7"]);
  assertEquals(readings("1205", counts(3)), ["12|0|5", "1|20|5"]);
  assertEquals(readings("123", counts(2)), ["12|3", "1|23"]);
});

Deno.test("readingsOf() gives up a row with more splits than it may look at", () => {
  // n digits in six columns: one split for each way to set five borders among n - 1 places.
  assertEquals(readings("1".repeat(12), counts(6)).length, 462);
  assertEquals(readings("1".repeat(24), counts(6)), []);
});

Deno.test("readingsOf() gives signs to changes only", () => {
  const shape: Shape = { columns: ["count", "change", "count"], sums: [] };
  assertEquals(readings("26-185", shape), ["26|-18|5", "26|-1|85"]);
  assertEquals(readings("1 -2 3", counts(3)), []);
});

Deno.test("readingsOf() splits no cells that spaces part where nothing adds up", () => {
  assertEquals(readings("2 18", counts(3)), []);
});

Deno.test("readingsOf() splits no number that bars or commas show to be one cell", () => {
  const [token] = tokensOf("1205");
  const shape = counts(3);
  assertEquals(readingsOf([token!], shape).map(print), ["12|0|5", "1|20|5"]);
  assertEquals(readingsOf([{ ...token!, isCell: true }], shape), []);
  // 1,205 is longer than its digits.
  assertEquals(readingsOf([{ ...token!, end: token!.end + 1 }], shape), []);
  const [, behind] = tokensOf("1205 31208");
  const comma = { ...token!, end: token!.end + 1 };
  assertEquals(readingsOf([comma, behind!], counts(3, [3])).map(print), ["1205|3|1208"]);
});

Deno.test("readingsOf() keeps splits whose last column is the sum of the others", () => {
  assertEquals(readings("200 000121", counts(7, [7])), ["20|0|0|0|0|1|21"]);
  assertEquals(readings("120315", counts(4, [4])), ["12|0|3|15"]);
  assertEquals(readings("120316", counts(4, [4])), []);
});

Deno.test("readingsOf() leaves a place for one or two cells that a copy lost, the total's too", () => {
  const printed = (text: string, columns: number) =>
    readingsOf(tokensOf(text), counts(columns, [columns])).map((reading) =>
      reading.map(({ value, state }) => state === "lost" ? "?" : value ?? "/").join("|")
    );
  assertEquals(printed("120 30 150", 4), [
    "?|120|30|150",
    "120|?|30|150",
    "120|30|?|150",
    "120|30|150|?",
  ]);
  // Where the last one is not the sum, the total is lost.
  assertEquals(printed("120 / 35", 4), ["120|/|35|?"]);
  assertEquals(printed("120 120", 5), []);
  assertEquals(printed("120 120", 4).length, 6);
});

Deno.test("readingsOf() holds the sums of every group of columns", () => {
  assertEquals(readings("112101", counts(6, [3, 3])), ["1|1|2|1|0|1"]);
  assertEquals(readings("113101", counts(6, [3, 3])), []);
});

Deno.test("readingsOf() finds every split whose sums hold, and no other", () => {
  for (const sums of [[4], [2, 2]]) {
    for (const text of ["101112", "1113110", "11011021", "0101", "2204408", "111112"]) {
      const expected = splitsOf(text, 4).filter((cells) => addsUp(cells, sums));
      assertEquals(
        readings(text, counts(4, sums)).toSorted(),
        expected.map((cells) => cells.join("|")).toSorted(),
        `${text} ${sums}`,
      );
    }
  }
});

/** All ways to cut digits into numbers without leading zeros. */
function splitsOf(digits: string, cells: number): string[][] {
  const isNumber = (text: string) => /^(?:0|[1-9]\d*)$/.test(text);
  if (cells === 1) return isNumber(digits) ? [[digits]] : [];
  return Array.from(digits, (_, index) => index + 1).flatMap((length) =>
    isNumber(digits.slice(0, length))
      ? splitsOf(digits.slice(length), cells - 1).map((rest) => [digits.slice(0, length), ...rest])
      : []
  );
}

function addsUp(cells: readonly string[], sums: readonly number[]): boolean {
  let start = 0;
  return sums.every((length) => {
    const group = cells.slice(start, start += length).map(Number);
    return group.slice(0, -1).reduce((sum, one) => sum + one, 0) === group.at(-1);
  });
}

Deno.test("readingsOf() reads a row of seven long numbers within its bound of steps", () => {
  const cells = [43046, 2041, 7872, 8930, 11261, 5555, 78705];
  assertEquals(readings(cells.join(""), counts(7, [7])), [cells.join("|")]);
});

Deno.test("readingsOf() takes no leading zero for a number", () => {
  assertEquals(readings("08", counts(1)), []);
});

Deno.test("solve() strikes readings that no other rows complete", () => {
  const cells = (text: string) => readingsOf(tokensOf(text), counts(text.split(" ").length));
  // Rows 0 and 1 make row 2: of its readings only 1|1 fits.
  const choices = new Map([
    [0, cells("1 0")],
    [1, cells("0 1")],
    [2, [...cells("1 1"), ...cells("11 0"), ...cells("0 11")]],
  ]);
  const left = solve(choices, [{ plus: [0, 1], minus: [2] }], 2);
  assertEquals(left?.get(2)?.map(print), ["1|1"]);
});

Deno.test("solve() tells where the columns contradict all readings", () => {
  const cells = (text: string) => readingsOf(tokensOf(text), counts(1));
  const choices = new Map([[0, cells("1")], [1, cells("2")]]);
  assertEquals(solve(choices, [{ plus: [0], minus: [1] }], 1), undefined);
});
