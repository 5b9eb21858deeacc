import { createHash } from "node:crypto";
import { assertEquals, assertStringIncludes } from "@std/assert";
import { loadCodebook, parseDivisions } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { printedBy } from "./printed_by.ts";
import { main } from "./province.ts";
import { makeProvince, type Province, type ProvinceReport } from "./province/make_province.ts";

const province = makeProvince();
const codebook = loadCodebook();
const own = parseDivisions(province.notes["divisions.csv"]!);
const divisions = new Map([...codebook.divisions, ...own]);
const parse = reportParser({ ...codebook, divisions });

Deno.test("deno task province prints its usage, and takes one folder and no unknown option", async () => {
  const { code, out } = await printedBy(() => main(["--help"]));
  assertEquals(code, 0);
  assertStringIncludes(out, "Usage: deno task province [DIR]");
  for (
    const [args, message] of [
      [["--nope"], "Unknown option '--nope'"],
      [["a", "b"], 'Cannot write into "a b": it takes one DIR'],
    ] as const
  ) {
    const { code, error } = await printedBy(() => main(args));
    assertEquals(code, 2);
    assertStringIncludes(error, message);
  }
});

Deno.test("makeProvince() makes the same bytes each time", () => {
  assertEquals(digestOf(makeProvince()), digestOf(province));
});

Deno.test("The places of the province are in no table of divisions", () => {
  const names = new Set(Array.from(codebook.divisions.values(), ({ name }) => name));
  const real = [...own.values()].filter(({ code, name }) =>
    codebook.divisions.has(code) || names.has(name)
  );
  assertEquals([own.size, real], [45, []]);
});

/** The first report of each era in each format, and one with an error of each kind. */
const chosen = new Map(
  province.reports.filter(({ format }) => format !== "docx")
    .map((report) => [`${report.era}, ${report.slip?.kind ?? report.format}`, report] as const)
    .toReversed(),
);

for (const [name, report] of chosen) {
  Deno.test(`A report of the province is read as it was written: ${name}`, async () => {
    const { identity, figures } = await parse(report.bytes, report.file);
    const { issuer, divisionCode, rank, year } = identity;
    const { place } = report;
    assertEquals(
      [issuer, divisionCode, rank, year],
      [`${place.name}人民政府`, place.code, place.rank, report.year],
    );
    const read = figures.filter(({ state }) => state !== "derived");
    assertEquals(read.map(lineOf).sort(), report.values.map(lineOf).sort());
  });
}

function digestOf({ reports }: Province): string {
  const hash = createHash("sha256");
  for (const { bytes, ...about } of reports) hash.update(JSON.stringify(about)).update(bytes);
  return hash.digest("hex");
}

function lineOf({ code, applicant, value, where }: {
  readonly code: string;
  readonly applicant: string;
  readonly value: number | null;
  readonly where: ProvinceReport["values"][number]["where"];
}): string {
  return `${code} ${applicant} ${where} ${value}`;
}
