import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { availabilityMap, keyness, readingMap, themeShares, volumes } from "@/draw/mod.ts";
import { bool, f64, i32, nullable, oneOf, recordsOf, str } from "@/frame/mod.ts";
import {
  auditSummary,
  availabilityMatrix,
  measure,
  novelty,
  totals,
  words,
} from "@/measure/mod.ts";
import { explanationOf } from "@/show/_explanation.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { measuresFrame, volumeRow } from "../draw/_measures.ts";

const codebook = loadCodebook();

Deno.test("recordsOf() takes the columns of the schema and leaves the others", () => {
  const frame = pl.DataFrame({ note: ["x"], value: [1.5], report: ["a"] });
  assertEquals(recordsOf(frame, { report: str, value: f64 }, "figures"), [
    { report: "a", value: 1.5 },
  ]);
  assertEquals(recordsOf(pl.DataFrame({ report: [] }), { report: str }, "figures"), []);
});

Deno.test("recordsOf() reads numbers of any dtype, their nulls too", () => {
  const csv = pl.readCSV("report,year,value,canonical\na,2018,7,true\nb,,,false\n");
  assertEquals(csv.dtypes.map(({ variant }) => variant), ["String", "Int64", "Int64", "Bool"]);
  const schema = { report: str, year: nullable(i32), value: nullable(f64), canonical: bool };
  const read = [
    { report: "a", year: 2018, value: 7, canonical: true },
    { report: "b", year: null, value: null, canonical: false },
  ];
  assertEquals(recordsOf(csv, schema, "figures"), read);
  const narrow = csv.withColumns(pl.col("year").cast(pl.Int32), pl.col("value").cast(pl.UInt32));
  assertEquals(recordsOf(narrow, schema, "figures"), read);
});

Deno.test("recordsOf() names frame, column and row where a cell does not fit", () => {
  const frame = pl.DataFrame({
    value: ["7", "many"],
    method: ["parsed", "guessed"],
    year: [1, 1.5],
  });
  const refuses = (schema: Parameters<typeof recordsOf>[1], message: string) =>
    assertThrows(() => recordsOf(frame, schema, "figures"), TypeError, message);
  refuses(
    { value: f64 },
    'Cannot read the frame "figures": column "value" holds "7" in row 0, but must hold Float64',
  );
  refuses({ method: oneOf("parsed", "coded") }, 'column "method" holds "guessed" in row 1');
  refuses({ year: nullable(i32) }, 'column "year" holds 1.5 in row 1, but must hold Int32 or null');
  assertThrows(
    () => recordsOf(pl.DataFrame({ report: ["a", null] }), { report: str }, "reports"),
    TypeError,
    'column "report" holds null in row 1, but must hold String',
  );
});

const frames: Readonly<Record<string, DataFrame>> = {
  measures: measuresFrame([volumeRow("甲县", "county", 2014, 1)]),
  reports: pl.DataFrame({ report: ["a"], issuer: ["甲县"], year: [2014], canonical: [true] }),
  figures: pl.DataFrame({ report: ["a"], code: ["x"] }),
};
const options = { lang: "en", codebook } as const;

/** What is read of a frame without one of its columns, and what the error names. */
const doors: readonly (readonly [name: string, column: string, read: () => unknown])[] = [
  ["measures", "basis", () => volumes(frames.measures!.drop("basis"), options)],
  ["measures", "method", () => totals(frames.measures!.drop("method"))],
  ["reports", "figure_count", () => availabilityMatrix(frames.reports!)],
  ["reports", "method", () => {
    const empty = pl.DataFrame({ report: [], severity: [], verdict: [] });
    return auditSummary({ reports: frames.reports!, findings: empty, checks: empty });
  }],
  ["copies", "peer_manner", () =>
    novelty(
      pl.DataFrame({ report: ["a"], characters: [3], earlier_manner: ["exact"] }),
      frames.reports!,
    )],
  ["figures", "preferred", () => measure(frames.figures!, codebook)],
  ["figures", "span_start", () => readingMap(frames.figures!, { ...options, report: "a" })],
  ["figures", "context", () =>
    explanationOf(
      { reports: frames.reports!, figures: frames.figures!, findings: frames.figures! },
      "a",
      "applications.received",
      { lang: "en", codebook },
    )],
  ["terms", "count", () => words.dispersion(pl.DataFrame({ report: ["a"], term: ["公开"] }))],
  ["availability matrix", "versions", () => availabilityMap(frames.reports!, options)],
  ["theme shares", "telling", () => themeShares(frames.reports!, { ...options, kind: "problem" })],
  ["keyness", "p_holm", () =>
    keyness(pl.DataFrame({ term: ["公开"], g2: [4] }), {
      ...options,
      segmenter: frames.figures!,
      target: { label: "new", reports: 5 },
      reference: { label: "old", reports: 5 },
    })],
];

for (const [name, column, read] of doors) {
  Deno.test(`the frame "${name}" without "${column}" is refused where it is read`, () => {
    const { message } = assertThrows(read, TypeError, `Cannot read the frame "${name}": it has no`);
    assertEquals(message.split("only")[0]!.includes(`"${column}"`), true, message);
  });
}
