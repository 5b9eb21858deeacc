import { assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import { loadCodebook, parseIndicators, parseMeasures } from "@/codebook/mod.ts";
import { SheetError } from "@/codebook/sheet_error.ts";

const ERAS = loadCodebook().eras;
const INDICATORS = parseIndicators(
  "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n" +
    "a,,A,甲,,件,,narrative\nb,,B,乙,,件,,narrative\n",
  ERAS,
);
const read = (
  kind: string,
  numerator: string,
  denominator: string,
  { unit = "%", label = "量", per = "1", note = "," } = {},
) =>
  parseMeasures(
    "id,label_en,label_zh,unit,per,kind,numerator,denominator,note_en,note_zh,eras,source\n" +
      `m,M,${label},${unit},${per},${kind},${numerator},${denominator},${note},narrative,s\n`,
    INDICATORS,
    ERAS,
  ).get("m");

Deno.test("parseMeasures() reads one expression for each component", () => {
  const measure = read("share", "a | b", "a + b");
  assertEquals(measure?.numerators.map((sums) => sums.flat().map((term) => term.indicator)), [
    ["a"],
    ["b"],
  ]);
  assertEquals(measure?.denominator?.[0]?.length, 2);
});

Deno.test("parseMeasures() gives a count no denominator", () => {
  assertEquals(read("count", "a ?? b", "")?.denominator, null);
  assertThrows(() => read("count", "a", "b"), SyntaxError, 'kind "count" with denominator "b"');
  assertThrows(() => read("share", "a", ""), SyntaxError, 'kind "share" with denominator ""');
});

Deno.test("parseMeasures() refuses unknown kinds, unknown indicators and prev()", () => {
  assertThrows(
    () => read("mean", "a", "b"),
    SyntaxError,
    'line 2: kind "mean" is unknown: it is count, share, overlap, ratio',
  );
  const none = 'indicator "c" does not exist; the nearest are a, b';
  assertThrows(() => read("share", "a", "c"), SyntaxError, none);
  assertThrows(
    () => read("share", "prev(a)", "b"),
    SyntaxError,
    "prev() and applicants() are for identities only",
  );
  assertThrows(() => read("share", "a |", "b"), SyntaxError, "Cannot parse term");
  const unlike = assertThrows(() => read("share", "a@firm", "b"), SheetError).bilingual;
  assertStringIncludes(unlike.en, 'line 2: Cannot parse "a@firm": the applicant "firm" is unknown');
  assertStringIncludes(unlike.zh, "第2行：不认识“a@firm”的申请人“firm”：应为 total、");
  assertThrows(() => read("share", "a+b", "b"), SyntaxError, "a space on either side");
});

Deno.test("parseMeasures() refuses a share in another unit than %, and a label left out", () => {
  for (const kind of ["share", "overlap"]) {
    const message = `kind "${kind}" with unit "件": it is %`;
    assertThrows(() => read(kind, "a", "b", { unit: "件" }), SyntaxError, message);
  }
  assertEquals(read("ratio", "a", "b", { unit: "件/100件" })?.unit, "件/100件");
  assertThrows(() => read("share", "a", "b", { label: "" }), SyntaxError, "a label is empty");
});

Deno.test("parseMeasures() states a ratio per 100, and a note in both languages or in none", () => {
  assertEquals(read("ratio", "a", "b", { per: "100", note: "All.,全部。" })?.per, 100);
  assertEquals(read("ratio", "a", "b", { note: "All.,全部。" })?.note, {
    en: "All.",
    zh: "全部。",
  });
  const share = () => read("share", "a", "b", { per: "100" });
  assertThrows(share, SyntaxError, 'per "100" with kind "share": it is 1, or 100 … for a ratio');
  assertThrows(() => read("ratio", "a", "b", { per: "0" }), SyntaxError, 'per "0"');
  const half = () => read("ratio", "a", "b", { note: "All.," });
  assertThrows(half, SyntaxError, "the note is filled in one language only");
});
