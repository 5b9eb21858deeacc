import { assert, assertEquals, assertStringIncludes, assertThrows } from "@std/assert";
import * as xlsx from "@e965/xlsx";
import { unzipSync } from "fflate";
import { csvChunks } from "@/package/csv.ts";
import { doFile } from "@/package/do_file.ts";
import { dtaChunks } from "@/package/dta.ts";
import { zipChunks } from "@/package/mod.ts";
import { rScript } from "@/package/r_script.ts";
import { xlsxChunks } from "@/package/xlsx.ts";
import { checkFits } from "@/package/_zip_limits.ts";
import pl from "nodejs-polars";
import { makeTable, mixedFrame } from "./_table.ts";

const table = makeTable("mixed", mixedFrame());

Deno.test("csvChunks() writes texts in quotes, decimals with a point and nothing for null", () => {
  assertEquals(
    [...csvChunks(table)].join(""),
    "report,rank,canonical,period_start,value,quote,n\n" +
      '"a","county",true,2019-12-31,12.0,"=1+1,""甲""\n乙",3\n' +
      ',"province",false,,0.5,"",\n' +
      '"b",,,1960-01-01,,,7\n',
  );
});

Deno.test("dtaChunks() begins each part where its map says, and stores cells, labels and what is missing", () => {
  const bytes = joined([...dtaChunks(table, { lang: "en", label: "mixed" })]);
  const view = new DataView(bytes.buffer);
  const text = new TextDecoder("latin1").decode(bytes);
  const tags = "stata_dta map variable_types varnames sortlist formats value_label_names " +
    "variable_labels characteristics data strls value_labels /stata_dta";
  const map = text.indexOf("<map>") + "<map>".length;
  for (const [index, tag] of tags.split(" ").entries()) {
    const at = Number(view.getBigUint64(map + 8 * index, true));
    assertEquals(text.slice(at, at + tag.length + 2), `<${tag}>`);
  }
  assertEquals(Number(view.getBigUint64(map + 8 * 13, true)), bytes.length);
  const data = text.indexOf("<data>") + "<data>".length;
  // str1, byte, byte, long, double, str14, long
  const width = 1 + 1 + 1 + 4 + 8 + 14 + 4;
  assertEquals(text.slice(data, data + 1), "a");
  assertEquals([view.getInt8(data + 1), view.getInt8(data + 2)], [4, 1]);
  assertEquals(view.getInt32(data + 3, true), 21914);
  assertEquals(view.getFloat64(data + 7, true), 12);
  const last = data + 2 * width;
  assertEquals([view.getInt8(last + 1), view.getInt32(last + 3, true)], [101, 0]);
  assertEquals(view.getBigUint64(last + 7, true), 0x7fe0000000000000n);
  assertEquals(text.indexOf("</data>"), data + 3 * width);
});

Deno.test("dtaChunks() keeps a text of more than 2045 bytes as a strL", () => {
  const long = "公".repeat(1000);
  const frame = pl.DataFrame({ quote: ["a", long] });
  const bytes = joined([...dtaChunks(makeTable("long", frame), { lang: "zh", label: "" })]);
  const text = new TextDecoder().decode(bytes);
  assertEquals(text.match(/GSO/g)?.length, 2);
  assertStringIncludes(text, `${long}\0</strls>`);
});

Deno.test("xlsxChunks() has texts as text, also those that look like a formula, and a sheet of labels", async () => {
  const bytes = joined(await Array.fromAsync(xlsxChunks(table)));
  const book = xlsx.read(bytes, { cellFormula: true });
  assertEquals(book.SheetNames, ["data", "labels"]);
  const data = book.Sheets.data!;
  assertEquals([data.F2.t, data.F2.v, data.F2.f], ["s", '=1+1,"甲"\n乙', undefined]);
  assertEquals([data.E2.t, data.E3.v, data.E4], ["n", 0.5, undefined]);
  assertEquals([data.C2.t, data.C3.v], ["b", false]);
  assertEquals([data.D2.v, data.D4.v], [43830, 21916]);
  const labels = xlsx.utils.sheet_to_json<unknown[]>(book.Sheets.labels!, { header: 1 });
  assertEquals(labels[2]?.slice(0, 4), ["rank", "text", "级别", "rank"]);
});

Deno.test("xlsxChunks() writes what XML has not by its number, and such numbers as text", async () => {
  const frame = pl.DataFrame({ quote: ["a\u0001b<&", "_x0001_"] });
  const bytes = joined(await Array.fromAsync(xlsxChunks(makeTable("odd", frame))));
  const sheet = new TextDecoder().decode(unzipSync(bytes)["xl/worksheets/sheet1.xml"]);
  assertStringIncludes(sheet, ">a_x0001_b&lt;&amp;<");
  assertStringIncludes(sheet, ">_x005F_x0001_<");
});

Deno.test("zipChunks() gives the same bytes for the same files", async () => {
  const entries = [{ name: "数据/a.txt", chunks: [new Uint8Array([104, 105])] }];
  const [first, second] = [
    joined(await Array.fromAsync(zipChunks(entries))),
    joined(await Array.fromAsync(zipChunks(entries))),
  ];
  assertEquals(first, second);
  assertEquals(new TextDecoder().decode(unzipSync(first)["数据/a.txt"]), "hi");
});

Deno.test("a ZIP has at most 65,535 files, and 4 GB of each and in all", () => {
  const full = { files: 65_535, size: 2 ** 32 - 1, bytes: 2 ** 32 - 1 };
  checkFits("a.csv", full);
  for (
    const [more, message] of [
      [{ files: 65_536 }, "it has more than 65535 files; write a folder"],
      [{ size: 2 ** 32 }, '"a.csv" has more than 4 GB'],
      [{ bytes: 2 ** 32 }, "it has more than 4 GB"],
    ] as const
  ) assertThrows(() => checkFits("a.csv", { ...full, ...more }), RangeError, message);
});

Deno.test("doFile() and rScript() take labels for text, whatever they hold", () => {
  const evil = { zh: "a\"`c' $b\n)", en: 'x"); system("rm")' };
  const hostile = { ...table, variables: table.variables.map((it) => ({ ...it, label: evil })) };
  const options = { lang: "zh", label: evil.zh } as const;
  const script = doFile(hostile, "data/csv/mixed.csv", options);
  assertStringIncludes(script, `label variable report "a''c' ＄b )"`);
  assertStringIncludes(script, `label data "a''c' ＄b )"`);
  assertStringIncludes(rScript(hostile, "data/csv/mixed.csv"), String.raw`"x\"); system(\"rm\")"`);
});

Deno.test("doFile() converts codes, booleans and dates, and restores the order", () => {
  const script = doFile(table, "data/csv/mixed.csv", { lang: "en", label: "mixed" });
  assertStringIncludes(script, "stringcols(1 2 3 4 6)");
  assertStringIncludes(script, 'replace rank = 4 if text_ == "county"');
  assertStringIncludes(script, 'replace canonical = 1 if text_ == "true"');
  assertStringIncludes(script, 'generate long period_start = daily(text_, "YMD")');
  assertStringIncludes(
    script,
    "order report rank canonical period_start value quote n",
  );
  assert(!script.includes("text_\norder"));
});

function joined(chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  chunks.reduce((at, chunk) => {
    bytes.set(chunk, at);
    return at + chunk.length;
  }, 0);
  return bytes;
}
