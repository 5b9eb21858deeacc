import { loadCodebook } from "@/codebook/mod.ts";
import { smallMultiples, volumeIndex, volumes } from "@/draw/mod.ts";
import { indexTo } from "@/measure/mod.ts";
import { assertEquals, assertStringIncludes } from "@std/assert";
import pl from "nodejs-polars";

const codebook = loadCodebook();

/** Two years of each of so many counties. */
function measured(issuers: number, measure: string, component: string) {
  const rows = Array.from({ length: 2 * issuers }, (_, index) => Math.floor(index / 2));
  return pl.DataFrame({
    report: rows.map((issuer, index) => `r${issuer}-${index % 2}`),
    issuer: rows.map((issuer) => `第${issuer}县人民政府`),
    rank: rows.map(() => "county"),
    kind: rows.map(() => "government"),
    year: rows.map((_, index) => 2016 + index % 2),
    method: rows.map(() => "parsed"),
    coverage: rows.map(() => "whole"),
    measure: rows.map(() => measure),
    component: rows.map(() => component),
    numerator: rows.map((issuer) => 10 + issuer),
    denominator: rows.map(() => 1000),
    value: rows.map((issuer) => (10 + issuer) / 1000),
    basis: rows.map(() => component),
    lower: rows.map(() => 0),
    upper: rows.map(() => 1),
  });
}

const options = { lang: "en", codebook } as const;
const captionOf = (chart: object) => JSON.stringify(chart).replaceAll('","', " ");
const namesOf = (
  { datasets }: { readonly datasets?: Readonly<Record<string, readonly object[]>> },
) => datasets!.numbers!.map((row) => Reflect.get(row, "name"));

Deno.test("charts of lines draw a sample of many issuers, and say so", () => {
  const many = measured(300, "volume", "applications.received");
  const indexed = indexTo(many, { base: 2016 });
  for (const chart of [volumes(many, options), volumeIndex(indexed, { ...options, base: 2016 })]) {
    assertEquals(new Set(namesOf(chart)).size, 40);
    assertStringIncludes(captionOf(chart), "a random sample of 40 is drawn");
  }
  const all = volumes(measured(120, "volume", "applications.received"), options);
  assertEquals(new Set(namesOf(all)).size, 120);
  assertEquals(captionOf(all).includes("random sample"), false);
});

Deno.test("a further issuer changes one of the sample at most", () => {
  const [before, after] = [300, 301].map((issuers) =>
    new Set(namesOf(volumes(measured(issuers, "volume", "applications.received"), options)))
  );
  assertEquals(before!.difference(after!).size <= 1, true);
});

Deno.test("small multiples have few thin lines, and medians of all reports", () => {
  const many = measured(300, "volume", "applications.received");
  const chart = smallMultiples(many, { ...options, measure: "volume", by: "level" });
  const rows = chart.datasets!.numbers as readonly {
    mark: string;
    name: string;
    reports: number;
  }[];
  const lines = rows.filter(({ mark }) => mark === "report");
  assertEquals(new Set(lines.map(({ name }) => name)).size, 60);
  assertEquals(rows.filter(({ mark }) => mark === "median").map(({ reports }) => reports), [
    300,
    300,
  ]);
  assertStringIncludes(captionOf(chart), "thin lines are a random sample");
});
