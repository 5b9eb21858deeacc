import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { label, load, loadCodebook, type LoadOptions } from "@/mod.ts";
import { loadInputs } from "@/load/load_inputs.ts";
import { withFolder } from "./support/folder.ts";
import { writeMisnamed } from "./support/misnamed.ts";
import { toGbk } from "./support/to_gbk.ts";

const HEADER =
  "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by";
const row = (year: number, value: string) =>
  `甲市人民政府,prefecture,government,,${year},applications.received,${value},exact,` +
  "https://example.org/,narrative,opening,reader";

const reportOf = (year: number) =>
  `保定市${year}年政府信息公开工作年度报告\n${year}年,全市共收到信息公开申请183件。`;

Deno.test("load() joins reports and coded figures in the same frames", async () => {
  const files = { "baoding-2018.txt": reportOf(2018) };
  await withFolder(files, async (reports) => {
    await withFolder({ "coded.csv": `${HEADER}\n${row(2016, "12")}\n` }, async (folder) => {
      const { figures, panel } = await load({ reports, coded: `${folder}/coded.csv` });
      assertEquals(figures.select("report", "value", "method", "coverage", "quote").rows(), [
        ["baoding-2018", 183, "parsed", "whole", "收到信息公开申请183件"],
        ["甲市人民政府-2016", 12, "coded", "opening", null],
      ]);
      assertEquals(panel.getColumn("applications_received").toArray(), [183, 12]);
    });
  });
});

Deno.test("load() takes the years asked for, and reports that tell no year", async () => {
  const files = {
    "a.txt": reportOf(2016),
    "b.txt": reportOf(2018),
    "c.txt": "政府信息公开工作年度报告",
  };
  await withFolder(files, async (reports) => {
    const frames = await load({ reports, coded: "", years: [2017, 2018] });
    assertEquals(frames.reports.select("report", "year").rows(), [["b", 2018], ["c", null]]);
  });
});

Deno.test("load() names the reports and coded rows that the years leave out", async () => {
  const files = { "a.txt": reportOf(2006), "b.txt": reportOf(2018), "c.txt": reportOf(2018) };
  const table = { "reports.csv": "file,year\nc.txt,2098\n" };
  await withFolder({ ...files, ...table }, async (reports) => {
    const text = `${HEADER}\n${row(1915, "12")}\n${row(2018, "12")}\n`;
    await withFolder({ "coded.csv": text }, async (folder) => {
      const options = { reports, coded: `${folder}/coded.csv`, years: [2008, 2030] };
      const { findings } = await load(options);
      const leftOut = findings.toRecords().filter(({ rule }) => rule === "load.outside_years");
      assertEquals(leftOut.map(({ report, actual, expected }) => [report, actual, expected]), [
        ["a.txt", "2006", "2008–2030"],
        ["c.txt", "2098", "2008–2030"],
        ["coded.csv", "1915", "2008–2030"],
      ]);
      assertStringIncludes(String(leftOut[0]?.message_zh), "--years");
      const warned = findings.toRecords().filter(({ rule }) => rule === "load.sidecar");
      assertEquals(warned.map(({ severity, actual }) => [severity, actual]), [["warning", "2098"]]);
    });
  });
});

Deno.test("load() tells unread files and wrong coded rows among the findings", async () => {
  await withFolder({ "good.txt": reportOf(2018), "empty.txt": "" }, async (reports) => {
    const text = `${HEADER}\n${row(2016, "twelve")}\n${row(2017, "12")}\n`;
    await withFolder({ "coded.csv": text }, async (folder) => {
      const { findings } = await load({ reports, coded: `${folder}/coded.csv` });
      assertEquals(findings.select("report", "rule", "actual").rows(), [
        ["empty.txt", "read.empty", null],
        ["coded.csv", "coded.value_invalid", "twelve"],
      ]);
    });
  });
});

Deno.test("load() reads coded figures that were saved in GBK, and refuses other bytes by name", async () => {
  await withFolder({ "good.txt": reportOf(2018) }, async (reports) => {
    await withFolder({}, async (folder) => {
      const coded = `${folder}/coded.csv`;
      const bytes = toGbk(`${HEADER}\n${row(2016, "12")}\n`);
      await Deno.writeFile(coded, bytes);
      const frames = await load({ reports, coded });
      assertEquals(frames.reports.getColumn("issuer").toArray()[1], "甲市人民政府");
      await Deno.writeFile(coded, Uint8Array.of(...bytes, 0xff));
      const message = 'Cannot read "coded.csv": its bytes are not valid UTF-8';
      await assertRejects(() => load({ reports, coded }), SyntaxError, message);
    });
  });
});

Deno.test("load() rejects a coded file of which no row can be taken, and lists the rows", async () => {
  const text = [HEADER, row(2016, "twelve"), `${row(2017, "12")},more`].join("\n");
  await withFolder({ "good.txt": reportOf(2018), "coded.csv": text }, async (reports) => {
    const message = "no row could be taken:\n" +
      'Cannot read "coded.csv", line 3: it has 13 cells, the first row has 12; the row is left out: ' +
      "look for a separator too few or too many\n" +
      'coded.csv, line 2: value "twelve" is not a number; the row is left out';
    await assertRejects(
      () => load({ reports, coded: `${reports}/coded.csv` }),
      SyntaxError,
      message,
    );
  });
});

Deno.test("loadInputs() names a broken file among several of codings, and takes the others", async () => {
  const codings = {
    "a.csv": "issuer,year\n甲,2016\n",
    "b.csv": `${HEADER}\n${row(2016, "12")}\n${row(2017, "x")}\n`,
    "c.csv": `${HEADER}\n${row(2018, "twelve")}\n`,
  };
  await withFolder({ "good.txt": reportOf(2018) }, async (reports) => {
    await withFolder(codings, async (coded) => {
      const { sheets, unread } = await loadInputs({ reports, coded }, loadCodebook());
      assertEquals(sheets.map(({ file, rows, taken }) => [file, rows, taken]), [
        ["a.csv", 0, 0],
        ["b.csv", 2, 1],
        ["c.csv", 1, 0],
      ]);
      assertEquals(unread.map(({ id, findings }) => [id, findings[0]?.rule]), [
        ["a.csv", "coded.file_invalid"],
        ["b.csv", "coded.value_invalid"],
        ["c.csv", "coded.value_invalid"],
      ]);
      await Deno.remove(`${coded}/b.csv`);
      await assertRejects(
        () => loadInputs({ reports, coded }, loadCodebook()),
        SyntaxError,
        'Cannot read "a.csv"',
      );
    });
  });
});

Deno.test("loadInputs() opens no file of codings whose name cannot be told from another", {
  ignore: Deno.build.os !== "linux",
}, async () => {
  await withFolder({ "good.txt": reportOf(2018) }, async (reports) => {
    await withFolder({ "codings/b.csv": `${HEADER}\n${row(2016, "12")}\n` }, async (folder) => {
      const coded = `${folder}/codings`;
      await writeMisnamed(coded, "\\311.csv", `${HEADER}\n${row(2017, "13")}\n`);
      const { sheets, unread } = await loadInputs({ reports, coded }, loadCodebook());
      assertEquals(sheets.map(({ file, taken }) => [file, taken]), [["b.csv", 1], [
        "\ufffd.csv",
        0,
      ]]);
      const [finding] = unread.flatMap(({ findings }) => findings);
      assertEquals(finding?.rule, "coded.file_invalid");
      assertStringIncludes(finding?.message.en ?? "", "rename it");
      await Deno.remove(`${coded}/b.csv`);
      await assertRejects(
        () => loadInputs({ reports, coded }, loadCodebook()),
        SyntaxError,
        'Cannot read "codings/\ufffd.csv": its name is not in UTF-8',
      );
    });
  });
});

Deno.test("load() rejects a coded file with a wrong header, or none at all", async () => {
  await withFolder(
    { "good.txt": reportOf(2018), "coded.csv": "issuer,year\n甲,2016\n" },
    async (reports) => {
      const coded = `${reports}/coded.csv`;
      await assertRejects(() => load({ reports, coded }), SyntaxError, 'Cannot read "coded.csv"');
      await assertRejects(
        () => load({ reports, coded: "no.csv" }),
        TypeError,
        "there is no such file",
      );
    },
  );
});

for (
  const [options, message] of [
    [
      { reports: ".", folder: "x" },
      'Cannot load with "folder": the options are reports, coded, years',
    ],
    [{}, 'Cannot load with reports "undefined"'],
    [{ reports: ".", coded: 3 }, 'Cannot load with coded "3"'],
    [{ reports: ".", years: [2018] }, 'Cannot load the years "2018"'],
    [{ reports: ".", years: [2018, 2012] }, 'Cannot load the years "2018,2012"'],
    [{ reports: ".", years: 2018 }, 'Cannot load the years "2018"'],
  ] as const
) {
  Deno.test(`load() rejects ${JSON.stringify(options)}`, async () => {
    await assertRejects(() => load(options as unknown as LoadOptions), TypeError, message);
  });
}

Deno.test("label() names an indicator in Chinese and English", () => {
  const codebook = loadCodebook();
  const labels = (["zh", "en"] as const).map((lang) =>
    label("applications.received", { lang, codebook })
  );
  assertEquals(labels, ["收到申请数", "OGI requests newly received"]);
});
