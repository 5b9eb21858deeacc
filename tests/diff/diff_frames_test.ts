import { assertEquals } from "@std/assert";
import { type Diff, diffFrames, isEqual } from "@/diff/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";

type Cells = Readonly<Record<string, unknown>>;

const setOf = (frames: Readonly<Record<string, DataFrame>>) =>
  new Map(Object.entries(frames).map(([name, frame]) => [name, () => frame]));

const figure = {
  report: "a",
  code: "fees.amount",
  scope: "all",
  applicant: "total",
  where: "table",
};
const report = { report: "a", issuer: "甲县人民政府", year: 2016, sha256: "1", rank: "county" };

/** The difference of two frames of one name. */
function differenceOf(name: string, before: readonly Cells[], after: readonly Cells[]): Diff {
  return diffFrames(
    setOf({ [name]: pl.DataFrame([...before]) }),
    setOf({ [name]: pl.DataFrame([...after]) }),
  );
}

const said = ({ changes }: Diff) =>
  changes.map(({ own }) => [own.change, own.columns, own.before?.value, own.after?.value]);

Deno.test("diffFrames() does not go by the order of rows or by where they stand", () => {
  const rows = [{ ...figure, value: 1, span_start: 5 }, {
    ...figure,
    code: "x",
    value: 2,
    span_start: 9,
  }];
  const moved = rows.toReversed().map((row) => ({ ...row, span_start: row.span_start + 40 }));
  assertEquals(isEqual(differenceOf("figures", rows, moved)), true);
});

Deno.test("diffFrames() keeps figures of one indicator apart by what they state", () => {
  const of = (value: number, rest: Cells = {}) => ({ ...figure, value, ...rest });
  const before = [of(7), of(9, { where: "narrative" })];
  assertEquals(said(differenceOf("figures", before, [of(9, { where: "narrative" })])), [
    ["removed", ["value"], "7", undefined],
  ]);
  assertEquals(said(differenceOf("figures", before, [of(8), of(9, { where: "narrative" })])), [
    ["changed", ["value"], "7", "8"],
  ]);
});

Deno.test("diffFrames() takes texts of a CSV for the numbers of the other run", () => {
  const parquet = [{ ...figure, value: 7.5, data_year: 2016, quote: null }];
  const csv = [{ ...figure, value: "7.50", data_year: "2016", quote: "" }];
  const texts = pl.DataFrame(csv).withColumn(pl.col("quote").cast(pl.String));
  const numbers = pl.DataFrame(parquet).withColumn(pl.col("quote").cast(pl.String));
  const diff = diffFrames(setOf({ figures: numbers }), setOf({ figures: texts }));
  assertEquals(isEqual(diff), true);
});

Deno.test("diffFrames() takes days of a CSV, and what is no number, for those of the other run", () => {
  const csv = pl.DataFrame({ asked: ["2019-03-31", null, null], rate: ["NaN", "-inf", "0.50"] });
  const parquet = pl.DataFrame({ asked: csv.getColumn("asked"), rate: [NaN, -Infinity, 0.5] })
    .withColumn(pl.col("asked").cast(pl.Date));
  assertEquals(isEqual(diffFrames(setOf({ own: parquet }), setOf({ own: csv }))), true);
  const other = pl.DataFrame({ ...parquet.toObject(), rate: [NaN, -Infinity, 0.6] });
  assertEquals(isEqual(diffFrames(setOf({ own: parquet }), setOf({ own: other }))), false);
});

Deno.test("diffFrames() names frames and columns that one run lacks", () => {
  const [first, second] = [
    pl.DataFrame([{ ...figure, value: 7 }]),
    pl.DataFrame([{ ...figure, confidence: 1 }]),
  ];
  const diff = diffFrames(
    setOf({ figures: first, volumes: first }),
    setOf({ figures: second, panel: first }),
  );
  assertEquals([diff.onlyBefore, diff.onlyAfter], [["volumes"], ["panel"]]);
  assertEquals([diff.frames[0]?.onlyBefore, diff.frames[0]?.onlyAfter], [["value"], [
    "confidence",
  ]]);
  assertEquals([diff.changes, isEqual(diff)], [[], false]);
});

Deno.test("diffFrames() counts the rows of a frame that it does not know, but not where they stand", () => {
  const rows = [{ word: "公开", page: 1 }, { word: "申请", page: 2 }];
  const diff = differenceOf("my_words", rows, [{ word: "公开", page: 4 }, {
    word: "便民",
    page: 5,
  }]);
  const [{ rowsBefore, rowsAfter, isListed } = diff.frames[0]!] = diff.frames;
  assertEquals([rowsBefore, rowsAfter, isListed], [1, 1, false]);
});

Deno.test("diffFrames() recognizes a renamed report, and its figures, by bytes, or by issuer and year", () => {
  const named = (id: string, rest: Cells = {}) =>
    setOf({
      reports: pl.DataFrame([{ ...report, report: id, ...rest }]),
      figures: pl.DataFrame([{ ...figure, report: id, value: 7 }]),
    });
  for (const rest of [{}, { sha256: "2" }, { issuer: "乙县人民政府" }]) {
    const { changes } = diffFrames(named("a"), named("b", rest));
    assertEquals(changes.length, 1);
    assertEquals([changes[0]?.own.frame, changes[0]?.own.columns[0]], ["reports", "report"]);
  }
  const other = diffFrames(named("a"), named("b", { sha256: "2", issuer: "乙县人民政府" }));
  assertEquals(other.changes.map(({ own, follows }) => [own.change, follows.length]), [
    ["removed", 1],
    ["added", 1],
  ]);
});

Deno.test("diffFrames() keeps a result apart that no change of its report explains", () => {
  const measure = {
    report: "a",
    issuer: "甲县人民政府",
    year: 2016,
    measure: "volume",
    component: null,
  };
  const frames = (value: number, received: number) =>
    setOf({
      volumes: pl.DataFrame([{ ...measure, value, basis: "applications.received" }], {
        schema: {
          report: pl.String,
          issuer: pl.String,
          year: pl.Int32,
          measure: pl.String,
          component: pl.String,
          value: pl.Float64,
          basis: pl.String,
        },
      }),
      regression_panel: pl.DataFrame([{
        issuer: "甲县人民政府",
        year: 2016,
        report: "a",
        volume: value,
      }]),
      figures: pl.DataFrame([{ ...figure, code: "applications.received", value: received }]),
      reports: pl.DataFrame([report]),
    });
  const alone = diffFrames(frames(7, 7), frames(8, 7));
  assertEquals([alone.changes.length, alone.unexplained.length], [0, 2]);
  const explained = diffFrames(frames(7, 7), frames(8, 8));
  assertEquals([explained.changes.length, explained.unexplained.length], [1, 0]);
  assertEquals(explained.changes[0]?.follows.map(({ frame }) => frame), [
    "regression_panel",
    "volumes",
  ]);
});

Deno.test("diffFrames() puts another use of a report under the version that came", () => {
  const rows = [{ ...report, canonical: true }];
  const two = [{ ...report, canonical: false }, {
    ...report,
    report: "b",
    sha256: "2",
    canonical: true,
  }];
  const { changes } = differenceOf("reports", rows, two);
  assertEquals(changes.map(({ own, follows }) => [own.change, follows.map((it) => it.columns)]), [
    ["added", [["canonical"]]],
  ]);
});
