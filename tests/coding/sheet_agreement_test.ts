import { assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { sampleForCoding, sheetAgreement, sheetDisagreements } from "@/coding/mod.ts";
import pl from "nodejs-polars";
import { figuresOf } from "../support/figures.ts";
import { withFolder } from "../support/folder.ts";
import { toGbk } from "../support/to_gbk.ts";
import { type Cells, fill, rowsOf } from "./_sheets.ts";

const codebook = loadCodebook();
const CODES = ["applications.received", "disclosure.total"];

/** Ten reports that state two counts each, and one more that states a third. */
const figures = figuresOf([
  ...Array.from({ length: 20 }, (_, index) => ({
    report: `r${Math.floor(index / 2)}`,
    code: CODES[index % 2]!,
    value: index,
  })),
  { report: "r0", code: "complaints.total", value: null },
  { report: "r1", code: "admin.licensing.items_change", value: -15 },
]);

const draw = (out: string, seed: number, frame = figures, n = 8) =>
  sampleForCoding(frame, { n, seed, strata: ["code"], codebook, out });

Deno.test("sampleForCoding() writes a sheet that shows no value, and equally many of each stratum", () =>
  withFolder({}, async (out) => {
    const { sheet, key } = await draw(out, 1);
    const rows = await rowsOf(sheet);
    assertEquals(Object.keys(rows[0]!), [
      "item",
      "report",
      "indicator",
      "label",
      "scope",
      "applicant",
      "unit",
      "quote",
      "value",
    ]);
    assertEquals(rows.map(({ value }) => value), rows.map(() => ""));
    assertEquals(rows.map(({ item }) => item), ["1", "2", "3", "4", "5", "6", "7", "8"]);
    const counts = Map.groupBy(rows, ({ indicator }) => indicator);
    const sizes = [...CODES, "complaints.total"].map((code) => counts.get(code)?.length);
    assertEquals(sizes, [3, 3, 1]);
    assertEquals((await rowsOf(key)).map(({ item }) => item), rows.map(({ item }) => item));
  }));

Deno.test("sampleForCoding() draws by the seed alone, whatever the order of the figures", () =>
  withFolder({}, async (folder) => {
    const texts = await Promise.all([
      draw(`${folder}/a`, 1),
      draw(`${folder}/b`, 1, figures.sort("value", true)),
      draw(`${folder}/c`, 2),
    ].map(async (files) => await Deno.readTextFile((await files).sheet)));
    assertEquals(texts[0], texts[1]);
    assertNotEquals(texts[0], texts[2]);
  }));

Deno.test("sheetAgreement() reads back what a person filled in, and leaves empty rows out", () =>
  withFolder({}, async (out) => {
    const files = await draw(out, 1, figures, 100);
    const values = new Map((await rowsOf(files.key)).map(({ item, value }) => [item, value]));
    let wrong = 0;
    await fill(files.sheet, {
      value: ({ item, indicator }) => {
        if (indicator === "complaints.total") return "-";
        if (indicator === "disclosure.total") return "";
        if (indicator === "admin.licensing.items_change") return "-15";
        return wrong++ === 0 ? "999.5" : ` ${values.get(item!)} `;
      },
    });
    const frame = await sheetAgreement(files);
    assertEquals(frame.select("code", "n", "agreed").rows(), [
      ["admin.licensing.items_change", 1, 1],
      ["applications.received", 10, 9],
      ["complaints.total", 1, 1],
      ["*", 12, 11],
    ]);
    const wrongly = await sheetDisagreements(files);
    assertEquals(wrongly.select("code", "second").rows(), [["applications.received", 999.5]]);
  }));

Deno.test("sheetAgreement() reads a sheet that was saved in GBK, and names one in no known encoding", () =>
  withFolder({}, async (out) => {
    const files = await draw(out, 1);
    await fill(files.sheet, { value: () => "1" });
    const expected = (await sheetAgreement(files)).toRecords();
    const text = await Deno.readTextFile(files.sheet);
    await Deno.writeFile(files.sheet, toGbk(text));
    assertEquals((await sheetAgreement(files)).toRecords(), expected);
    await Deno.writeFile(files.sheet, Uint8Array.of(...toGbk(text), 0xff));
    await assertRejects(
      () => sheetAgreement(files),
      SyntaxError,
      'Cannot read "coding-sheet.csv": its bytes are not valid UTF-8',
    );
  }));

Deno.test("sheetAgreement() names file and line of what cannot stand", () =>
  withFolder({}, async (out) => {
    const files = await draw(out, 1);
    const refused = async (value: (row: Cells, index: number) => string, message: string) => {
      await fill(files.sheet, { value });
      await assertRejects(() => sheetAgreement(files), SyntaxError, message);
    };
    const bad = 'coding-sheet.csv", line 3: value "约3" is neither a number nor "-"';
    await refused((_, index) => index === 1 ? "约3" : "1", bad);
    await refused(() => "1,00", 'line 2: value "1,00" is neither');
    const other = await draw(`${out}/other`, 2);
    await assertRejects(
      () => sheetAgreement({ sheet: files.sheet, key: other.key }),
      SyntaxError,
      "in the key",
    );
  }));

Deno.test("sampleForCoding() refuses what cannot be drawn, and writes over no sheet", () =>
  withFolder({}, async (out) => {
    await assertRejects(() => draw(out, 1, figures, 0), RangeError, "Cannot draw 0 cells");
    await assertRejects(
      () => sampleForCoding(figures, { n: 1, seed: 1, strata: ["era"], codebook, out }),
      RangeError,
      'Cannot draw by "era"',
    );
    await draw(out, 1);
    await assertRejects(() => draw(out, 2), TypeError, 'coding-key.csv": it is there already');
    // A sheet that somebody took along is read back with the key that stayed.
    await Deno.remove(`${out}/coding-sheet.csv`);
    const key = await Deno.readTextFile(`${out}/coding-key.csv`);
    await assertRejects(() => draw(out, 2), TypeError, 'coding-key.csv": it is there already');
    assertEquals(await Deno.readTextFile(`${out}/coding-key.csv`), key);
  }));

Deno.test("sampleForCoding() draws a whole number of cells above 0", async () => {
  for (const n of [0, -1, 1.5]) {
    await assertRejects(() => draw("unused", 1, figures, n), RangeError, `Cannot draw ${n} cells`);
  }
});

Deno.test("sampleForCoding() draws what was read, not what a correction put in its place", () =>
  withFolder({}, async (out) => {
    const frame = figuresOf(
      ["r0", "r1"].map((report) => ({ report, code: CODES[0]!, value: 215 })),
    );
    const state = pl.Series("state", ["corrected", "stated"]);
    const { sheet } = await draw(out, 1, frame.withColumn(state));
    assertEquals((await rowsOf(sheet)).map(({ report }) => report), ["r1"]);
  }));

Deno.test("sampleForCoding() draws figures of the report's own year: a sheet names no other", () =>
  withFolder({}, async (out) => {
    const frame = figuresOf([20, 30].map((value) => ({ report: "r0", code: CODES[0]!, value })))
      .withColumns(pl.Series("data_year", [2017, 2018], pl.Int32));
    const files = await draw(out, 1, frame);
    assertEquals((await rowsOf(files.key)).map(({ value }) => value), ["30"]);
    await fill(files.sheet, { value: () => "30" });
    assertEquals((await sheetAgreement(files)).getColumn("agreed").toArray(), [1, 1]);
  }));
