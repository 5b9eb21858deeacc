import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseCorrections } from "@/codebook/mod.ts";

const { indicators, corrections } = loadCodebook();
const HEADER = "code,scope,applicant,published,corrected,reason,corrected_by,corrected_on,sha256";
const SHA256 = "0".repeat(64);
const read = (...rows: string[]) =>
  parseCorrections(`${HEADER}\n${rows.join("\n")}\n`, indicators, "x.csv");
const row = (cells: Partial<Record<string, string>> = {}) =>
  Object.values({
    code: "outcomes.total",
    scope: "all",
    applicant: "total",
    published: "21",
    corrected: "27",
    reason: "sum",
    by: "A. Reader",
    on: "2026-01-31",
    sha256: SHA256,
    ...cells,
  }).join(",");

Deno.test("parseCorrections() reads a row, a blank cell among them", () => {
  assertEquals(read(row({ published: "" }))[0], {
    code: "outcomes.total",
    scope: "all",
    applicant: "total",
    published: null,
    corrected: 27,
    reason: "sum",
    correctedBy: "A. Reader",
    correctedOn: "2026-01-31",
    sha256: SHA256,
  });
});

Deno.test("parseCorrections() names line and fault of a row that cannot stand", () => {
  const faults: [cells: Partial<Record<string, string>>, message: string][] = [
    [{ code: "outcomes.none" }, 'line 2: indicator "outcomes.none" does not exist'],
    [{ scope: "every" }, 'scope "every" is unknown'],
    [{ applicant: "nobody" }, 'applicant "nobody" is unknown'],
    [{ published: "many" }, 'published "many" is not a number'],
    [{ corrected: "" }, 'corrected "" is not a number'],
    [{ reason: "" }, "reason is empty"],
    [{ by: "" }, "corrected_by is empty"],
    [{ on: "2026-02-30" }, 'date "2026-02-30" is not a date'],
    [{ sha256: "abc" }, 'hash "abc" is not a SHA-256'],
  ];
  for (const [cells, message] of faults) {
    assertThrows(() => read(row(cells)), SyntaxError, message);
  }
  assertThrows(
    () => read(row(), row()),
    SyntaxError,
    "line 3: outcomes.total/all/total is corrected twice",
  );
});

Deno.test("loadCodebook() loads corrections by report", () => {
  assertEquals(
    corrections.get("hohhot-2014")?.map((
      { code, published, corrected },
    ) => [code, published, corrected]),
    [["hotline.completion_rate", 982, 98.2]],
  );
});
