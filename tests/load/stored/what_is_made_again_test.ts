import { assertEquals } from "@std/assert";
import { DatabaseSync } from "node:sqlite";
import type { Codebook } from "@/codebook/mod.ts";
import { loadFolder } from "@/load/load.ts";
import type { Correction } from "@/model/mod.ts";
import { withFolder } from "../../support/folder.ts";
import { CODEBOOK } from "../../support/stored_folder.ts";

const report = (issuer: string, year: number, received: number) =>
  `${issuer}人民政府${year}年政府信息公开工作年度报告\n${year}年，收到政府信息公开申请${received}件。`;

const FILES = {
  "a2015.txt": report("青石县", 2015, 12),
  "a2016.txt": report("青石县", 2016, 14),
  "b2015.txt": report("白石县", 2015, 16),
  "reports.csv": "file,note\nb2015.txt,x\na2016.txt,y\n",
  ".coded/coded.csv":
    "issuer,rank,kind,province,year,code,value,qualifier,source_url,form,coverage,coded_by\n" +
    "青石县人民政府,county,government,,2017,applications.received,15,exact," +
    "https://example.org/,narrative,opening,reader\n",
};

const CORRECTION: Correction = {
  code: "applications.received",
  scope: "all",
  applicant: "total",
  published: 12,
  corrected: 13,
  reason: "misprint",
  correctedBy: "A. Reader",
  correctedOn: "2026-01-31",
  sha256: "0".repeat(64),
};

type Change = (folder: string) => Promise<unknown>;

/** How many files are read again, and series of an issuer looked at, after a change of files or codebook. */
async function madeAfter(
  change: Change,
  codebook: Codebook = CODEBOOK,
  add: Change = () => Promise.resolve(),
) {
  return await withFolder(FILES, async (folder) => {
    const store = `${folder}/.store`;
    const coded = `${folder}/.coded/coded.csv`;
    await add(folder);
    await loadFolder({ reports: folder, coded, store }, CODEBOOK);
    const before = counts(store);
    await change(folder);
    await loadFolder({ reports: folder, coded, store }, codebook);
    return counts(store).map((count, index) => count - before[index]!);
  });
}

function counts(store: string): readonly number[] {
  using tables = new DatabaseSync(`${store}/store.sqlite`);
  const like = (start: string) =>
    Number(
      tables.prepare("SELECT count(*) AS n FROM kept WHERE summary LIKE ?").get(`${start}%`)!.n,
    );
  return [like('{"records"'), like('{"reports"')];
}

const write = (name: string, text: string) => (folder: string) =>
  Deno.writeTextFile(`${folder}/${name}`, text);
const nothing = () => Promise.resolve();

Deno.test("the store makes nothing again where nothing changed, nor for tables that reading does not know", async () => {
  assertEquals(await madeAfter(nothing), [0, 0]);
  const codebook = { ...CODEBOOK, measures: new Map(), themes: new Map(), stopWords: new Map() };
  assertEquals(await madeAfter(nothing, codebook as Codebook), [0, 0]);
});

Deno.test("the store makes again what one changed file is in", async () => {
  assertEquals(await madeAfter(write("a2015.txt", report("青石县", 2015, 99))), [1, 1]);
  assertEquals(await madeAfter(write("c2015.txt", report("黑石县", 2015, 1))), [1, 1]);
  // A row of the table is about no file then, which is said last.
  assertEquals(await madeAfter((folder) => Deno.remove(`${folder}/a2016.txt`)), [0, 2]);
});

Deno.test("the store does not make again what is refused for its size, or has none", async () => {
  const refused = async (folder: string) => {
    await Deno.writeTextFile(`${folder}/empty.txt`, "");
    await Deno.writeTextFile(`${folder}/large.txt`, "");
    await Deno.truncate(`${folder}/large.txt`, 20_000_001);
  };
  const change = write("a2015.txt", report("青石县", 2015, 99));
  assertEquals(await madeAfter(change, CODEBOOK, refused), [1, 1]);
});

Deno.test("the store makes again what one changed row of a table is about", async () => {
  const sidecar = FILES["reports.csv"].replace(",x", ",z");
  assertEquals(await madeAfter(write("reports.csv", sidecar)), [1, 1]);
  const inserted = FILES["reports.csv"].replace("\n", "\na2015.txt,z\n");
  assertEquals(await madeAfter(write("reports.csv", inserted)), [1, 1]);
  const coded = FILES[".coded/coded.csv"].replace(",15,", ",1500,");
  assertEquals(await madeAfter(write(".coded/coded.csv", coded)), [0, 1]);
});

Deno.test("the store makes again the report of a correction, and all after a word of the lexicon", async () => {
  const corrections = new Map([["a2015", [CORRECTION]]]);
  assertEquals(await madeAfter(nothing, { ...CODEBOOK, corrections }), [1, 1]);
  const lexicon = CODEBOOK.lexicon.slice(0, -1);
  assertEquals((await madeAfter(nothing, { ...CODEBOOK, lexicon }))[0], 3);
});
