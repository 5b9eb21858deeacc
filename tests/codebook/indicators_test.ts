import { assertEquals, assertThrows } from "@std/assert";
import { loadCodebook, parseIndicators } from "@/codebook/mod.ts";

const ERAS = loadCodebook().eras;
const HEADER = "id,parent,label_en,label_zh,aliases_zh,unit,definition_en,eras\n";
const RECEIVED = "applications.received,,Received,收到申请数,申请总数,件,,narrative|stat2014\n";

Deno.test("parseIndicators() reads a row", () => {
  const indicators = parseIndicators(HEADER + RECEIVED, ERAS);
  assertEquals([...indicators.values()], [{
    id: "applications.received",
    parent: null,
    labelEn: "Received",
    labelZh: "收到申请数",
    aliasesZh: ["申请总数"],
    unit: "件",
    eras: ["narrative", "stat2014"],
    definitionEn: "",
  }]);
});

Deno.test("parseIndicators() keeps the order of the file and finds a parent that comes later", () => {
  const child = "a.b,a,B,乙,,件,,narrative\n";
  const parent = "a,,A,甲,,件,,narrative\n";
  assertEquals([...parseIndicators(HEADER + child + parent, ERAS).keys()], ["a.b", "a"]);
});

Deno.test("parseIndicators() names file and line of a repeated id", () => {
  assertThrows(
    () => parseIndicators(HEADER + RECEIVED + RECEIVED, ERAS),
    SyntaxError,
    'Cannot read "indicators.csv", line 3: id "applications.received" occurs twice',
  );
});

Deno.test("parseIndicators() counts lines past a cell with a line break and over empty lines", () => {
  const rows = '\na,,A,甲,,件,"two\n\nlines",narrative\n\nb,nowhere,B,乙,,件,,narrative\n';
  assertThrows(
    () => parseIndicators(HEADER + rows, ERAS),
    SyntaxError,
    'line 7: parent "nowhere" does not exist',
  );
});

Deno.test("parseIndicators() refuses an empty unit and an unknown era", () => {
  const row = (unit: string, era: string) => `${HEADER}a,,A,甲,,${unit},,${era}\n`;
  assertThrows(
    () => parseIndicators(row("", "narrative"), ERAS),
    SyntaxError,
    "line 2: unit is empty",
  );
  assertThrows(
    () => parseIndicators(row("件", "tpl2020"), ERAS),
    SyntaxError,
    'era "tpl2020" is unknown',
  );
  assertThrows(() => parseIndicators(row("件", ""), ERAS), SyntaxError, "no era is named");
});

Deno.test("parseIndicators() says which columns are missing or unknown", () => {
  assertThrows(
    () =>
      parseIndicators("id,parent,label_en,label_zh,aliases_zh,units,definition_en,eras\n", ERAS),
    SyntaxError,
    "missing columns: unit; unknown or repeated columns: units",
  );
});

Deno.test("parseIndicators() names the file of a row of another length", () => {
  assertThrows(
    () => parseIndicators(`${HEADER}a,b\n`, ERAS),
    SyntaxError,
    'Cannot read "indicators.csv"',
  );
});
