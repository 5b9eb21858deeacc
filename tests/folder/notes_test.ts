import { assertEquals, assertRejects } from "@std/assert";
import { readDataNote } from "@/folder/mod.ts";
import { dataStamp, load, loadCodebook } from "@/mod.ts";
import { withFolder } from "../support/folder.ts";

const REPORT = "溪口县2017年政府信息公开工作年度报告\n2017年，全县共收到政府信息公开申请12件。";
const codebook = loadCodebook();
const PLACE = ["rank", "division_code", "province"];

function framesOf(files: Readonly<Record<string, string>>) {
  return withFolder(
    { "a.txt": REPORT, ...files },
    (reports) => load({ reports, ocr: "off" }, codebook),
  );
}

Deno.test("divisions.csv of a folder adds places under those of the table", async () => {
  const without = await framesOf({});
  assertEquals(without.reports.select(...PLACE).rows(), [["county", null, null]]);
  const { reports, findings } = await framesOf({ "divisions.csv": "code,name\n330199,溪口县\n" });
  assertEquals(reports.select(...PLACE).rows(), [["county", "330199", "浙江"]]);
  const rules = findings.select("report", "rule").rows();
  assertEquals(rules, [["divisions.csv", "load.passed_over"]]);
});

Deno.test("divisions.csv of a folder may name a province that no table has", async () => {
  const table = "code,name\n990000,子虚省\n990123,溪口县\n";
  const { reports } = await framesOf({ "divisions.csv": table });
  assertEquals(reports.select(...PLACE).rows(), [["county", "990123", "子虚"]]);
});

Deno.test("A wrong divisions.csv stops the reading and names its line", async () => {
  const wrong = framesOf({ "divisions.csv": "code,name\n980101,溪口县\n" });
  await assertRejects(() => wrong, SyntaxError, '"divisions.csv", line 2: code "980101"');
});

Deno.test("The note of gongkai.json is a finding, and goes into the stamp of the data", async () => {
  const note = { zh: "虚构数据", en: "Invented data" };
  const frames = await framesOf({ "gongkai.json": JSON.stringify({ data_note: note }) });
  assertEquals(frames.reports.height, 1);
  assertEquals(dataStamp(frames).note, note);
  assertEquals("note" in dataStamp(await framesOf({})), false);
});

for (
  const [content, message] of [
    ["{", 'Cannot read "gongkai.json": '],
    ["[]", "it is not an object in braces"],
    [
      '{ "datanote": {} }',
      'the key "datanote" is not data_note, lang, preset, years, ocr, package, version',
    ],
    ['{ "data_note": "Invented" }', "not two texts"],
    ['{ "data_note": { "zh": "虚构", "en": " " } }', "not two texts"],
  ] as const
) {
  Deno.test(`A gongkai.json whose note would be lost is an error: ${content}`, async () => {
    const note = withFolder({ "gongkai.json": content }, readDataNote);
    await assertRejects(() => note, SyntaxError, message);
  });
}
