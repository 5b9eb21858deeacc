import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { identifyFiles } from "@/identify/mod.ts";

const codebook = loadCodebook();
const record = { issuer: null, year: null, reports: [], finding: null };

/** What is expected of a refused file beside files that were read, each with issuer and year. */
function expected(file: string, read: readonly (readonly [string, string, number])[] = []) {
  const others = read.map(([file, issuer, year]) => ({
    ...record,
    file,
    issuer,
    year,
    status: "read" as const,
  }));
  const { issuer, year } = identifyFiles(
    [{ ...record, file, status: "refused" }, ...others],
    codebook,
  )[0]!;
  return [issuer, year];
}

const CITY = "岳阳市人民政府";
const OTHER = "杭州市人民政府";

for (
  const [file, ...of] of [
    ["岳阳市2020年政府信息公开工作年度报告.doc", CITY, 2020],
    ["岳阳市2020.doc", CITY, 2020],
    ["岳阳市/2020年年报.doc", CITY, 2020],
    ["2021年岳阳市政府信息公开工作年度报告(2022-01-30).pdf", CITY, 2021],
    ["年报2020.doc", null, 2020],
    ["yy.doc", null, null],
    ["report-20200115.pdf", null, null],
    ["岳阳市2015-2019.rar", null, null],
  ] as const
) {
  Deno.test(`identifyFiles() takes from the name ${file} what it says`, () => {
    assertEquals(expected(file), of);
  });
}

Deno.test("identifyFiles() takes files named alike but for the year for those of one issuer", () => {
  const read = [["a/n2018.txt", CITY, 2018], ["a/n2019.pdf", CITY, 2019]] as const;
  assertEquals(expected("a/n2020.doc", read), [CITY, 2020]);
  assertEquals(expected("b/n2020.doc", read), [null, 2020]);
  assertEquals(expected("a/m2020.doc", read), [null, 2020]);
});

Deno.test("identifyFiles() counts from the year in the name as the others do", () => {
  const read = [["n2018.txt", CITY, 2017], ["n2019.pdf", CITY, 2018]] as const;
  assertEquals(expected("n2020.doc", read), [CITY, 2019]);
});

Deno.test("identifyFiles() expects nothing where those named alike differ", () => {
  const issuers = [["n2018.txt", CITY, 2018], ["n2019.txt", OTHER, 2019]] as const;
  assertEquals(expected("n2020.doc", issuers), [null, 2020]);
  const shifts = [["n2018.txt", CITY, 2017], ["n2019.txt", CITY, 2019]] as const;
  assertEquals(expected("n2020.doc", shifts), [null, 2020]);
});
