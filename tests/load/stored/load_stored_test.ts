import { assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { lazily } from "@/frame/mod.ts";
import { load } from "@/load/load.ts";
import { StoreError } from "@/store/mod.ts";
import { countCommands } from "../../support/count_commands.ts";
import { withFolder } from "../../support/folder.ts";
import { writeMisnamed } from "../../support/misnamed.ts";
import { assertSameFrames } from "../../support/stored_folder.ts";
import { UNLIKE_FILES } from "../../support/unlike_files.ts";
import { workbook, workbookFile } from "../../support/workbook.ts";

const HEADER =
  "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by";
const coded = (year: number, value: number) =>
  `青石县人民政府,county,government,,${year},applications.received,${value},exact,` +
  "https://example.org/,narrative,opening,reader";

const report = (year: number, received: number, more = "") =>
  `青石县人民政府${year}年政府信息公开工作年度报告\n${year}年，收到政府信息公开申请${received}件。${more}`;

/** Every way in which one file has to do with another. */
export const FILES = {
  "a2015.txt": report(2015, 12),
  "a2016.txt": report(2016, 9000, "比上年增长3%。"),
  "a2016 copy.txt": report(2016, 9000, "比上年增长3%。"),
  "a2016 other.txt": report(2016, 9001),
  "b_1.txt": "白石县人民政府2016年政府信息公开工作年度报告\n一、概述\n主动公开政府信息34条。",
  "b_2.txt": "二、依申请公开情况\n共收到政府信息公开申请27件。",
  "broken.txt": "\0\x01\0\x02",
  "empty.txt": "",
  "notes.txt": "明天下午三点开会。",
  "reports.csv": "file,year,note\na2015.txt,2015,found in the archive\nnone.txt,2015,\n",
  "gongkai.json": '{"data_note": {"zh": "虚构", "en": "Invented"}}',
};

Deno.test("load() with a store gives the frames that it gives without, the first time and after", async () => {
  await withFolder(FILES, async (reports) => {
    const rows = [HEADER, coded(2015, 13), coded(2017, 9100), ""].join("\n");
    await withFolder({ "coded.csv": rows }, async (beside) => {
      // Also where the path of the store would be a pattern.
      const store = `${beside}/.store [1]`;
      const options = { reports, coded: `${beside}/coded.csv`, store };
      await assertSameFrames(options);
      await assertSameFrames(options);
      await assertSameFrames({ ...options, years: [2016, 2016] });
      await assertSameFrames({ reports, store });
    });
  });
});

Deno.test("load() with a store hears of it when only the project around says otherwise what its data are", async () => {
  const project = (zh: string) => JSON.stringify({ data_note: { zh, en: "Invented" } });
  const files = { "gongkai.json": project("虚构"), "reports/a.txt": report(2015, 12) };
  await withFolder(files, async (folder) => {
    const options = { reports: `${folder}/reports`, store: `${folder}/.store` };
    // Long after the files were written.
    using _ = atAnotherTime(60_000);
    await assertSameFrames(options);
    await Deno.writeTextFile(`${folder}/gongkai.json`, project("真实"));
    await assertSameFrames(options);
  });
});

Deno.test(
  "load() with a store reads no file whose name cannot be told from another, and sees a further one",
  {
    ignore: Deno.build.os !== "linux",
  },
  async () => {
    await withFolder(
      { "\ufffd\ufffd.txt": report(2015, 12), "b.txt": report(2016, 13) },
      async (reports) => {
        const options = { reports, store: `${reports}/.store` };
        using _ = atAnotherTime(60_000);
        for (const refused of [2, 3]) {
          await writeMisnamed(reports, `\\316\\30${refused}.txt`, report(2014, 11));
          await assertSameFrames(options);
          const { findings, figures } = await load(options);
          const rules = findings.getColumn("rule").toArray();
          assertEquals(rules.filter((rule) => rule === "read.refused").length, refused);
          assertEquals(figures.getColumn("value").toArray(), [13]);
        }
      },
    );
  },
);

function atAnotherTime(later: number): Disposable {
  const { now } = Date;
  Date.now = () => now() + later;
  return { [Symbol.dispose]: () => void (Date.now = now) };
}

Deno.test("load() does not keep what it reads among the reports", async () => {
  await withFolder({ "a.txt": report(2015, 12) }, async (reports) => {
    for (const store of [`${reports}/store`, `${reports}/2019/store`, reports]) {
      const error = await assertRejects(() => load({ reports, store }), TypeError);
      assertStringIncludes(error.message, "it lies among the reports");
    }
    await load({ reports, store: `${reports}/.store` });
  });
});

Deno.test(
  "load() finds a store among the reports, and one that is not, whatever links lead there",
  {
    ignore: Deno.build.os === "windows",
  },
  async () => {
    await withFolder({ "r/2015/a.txt": report(2015, 12), "s/a": "" }, async (folder) => {
      await Deno.symlink(`${folder}/r`, `${folder}/link`);
      await Deno.symlink(`${folder}/s`, `${folder}/r/out`);
      const places = [["link", "r/store"], ["r", "link/2015/store"], [
        "link",
        "link/2015",
      ]] as const;
      for (const [reports, store] of places) {
        const options = { reports: `${folder}/${reports}`, store: `${folder}/${store}` };
        await assertRejects(() => load(options), TypeError, "it lies among the reports");
      }
      // Links to folders are not read.
      await load({ reports: `${folder}/r`, store: `${folder}/r/out/store` });
      const files = [...Deno.readDirSync(`${folder}/r`), ...Deno.readDirSync(`${folder}/r/2015`)];
      assertEquals(files.map(({ name }) => name).sort(), ["2015", "a.txt", "out"]);
    });
  },
);

Deno.test("load() leaves no store of a folder that is empty, or whose name is mistyped", async () => {
  await withFolder({}, async (folder) => {
    const options = { reports: `${folder}/reprots`, store: `${folder}/store` };
    await assertRejects(() => load(options), TypeError, "there is no such folder");
    await Deno.mkdir(options.reports);
    await assertRejects(() => load(options), TypeError, "the folder holds no file; put");
    assertEquals(Array.from(Deno.readDirSync(folder), ({ name }) => name), ["reprots"]);
  });
});

Deno.test("frames whose files were damaged say so before they are read, and are made anew by the next run", async () => {
  await withFolder({ "reports/a.txt": report(2015, 12) }, async (folder) => {
    const options = { reports: `${folder}/reports`, store: `${folder}/store` };
    await load(options);
    for (const frame of ["figures", "sentences"]) spoilIn(`${folder}/store/frames/${frame}`);
    const read = async () =>
      lazily(await load(options)).figures.select("value").collectSync().rows();
    const error = await assertRejects(read, StoreError);
    assertStringIncludes(
      error.message,
      "is damaged; run again, and what is missing or damaged is made anew",
    );
    assertEquals(await read(), [[12]]);
    assertEquals((await load(options)).sentences.height > 0, true);
  });
});

/** Changes one bit of each file, which Polars may read without a word. */
function spoilIn(folder: string): void {
  for (const { name } of Deno.readDirSync(folder)) {
    const bytes = Deno.readFileSync(`${folder}/${name}`);
    bytes[bytes.length >> 1]! ^= 1;
    Deno.writeFileSync(`${folder}/${name}`, bytes);
  }
}

Deno.test("load() with a store gives the same frames of files that take more than one call of the parser", async () => {
  const sheet = (received: number) => [
    ["政府信息公开情况统计表"],
    ["指标", "单位", "数量"],
    ["收到申请数", "件", received],
  ];
  const years = workbookFile(workbook({ "2018": sheet(27), "2017年": sheet(17) }), "xlsx");
  await withFolder({ ...UNLIKE_FILES, "青石县.xlsx": years }, async (reports) => {
    await assertSameFrames({ reports, store: `${reports}.store` });
    await Deno.remove(`${reports}.store`, { recursive: true });
  });
});

Deno.test("load() with a store says what it says without where nothing can be read", async () => {
  await withFolder({ "broken.txt": "\0\x01\0\x02" }, async (reports) => {
    await assertSameFrames({ reports, store: `${reports}/.store` });
    assertEquals((await Array.fromAsync(Deno.readDir(`${reports}/.store`))).length > 0, true);
  });
});

Deno.test("load() with a store starts no process where a folder of many known files has another name", async () => {
  const names = Array.from({ length: 60 }, (_, index) => `r/${index}.txt`);
  const files = Object.fromEntries(names.map((name) => [name, "明天下午三点开会。"]));
  await withFolder({ ...files, "r/0.txt": report(2015, 12) }, async (folder) => {
    const [reports, store] = [`${folder}/r`, `${folder}/s`];
    await load({ reports, store });
    await Deno.writeTextFile(`${reports}/60.txt`, report(2016, 13));
    await load({ reports, store });
    await Deno.rename(reports, `${folder}/moved`);
    const again = async () => {
      const { reports } = await load({ reports: `${folder}/moved`, store });
      assertEquals(reports.height, 2);
    };
    assertEquals(await countCommands(again), 0);
  });
});
