import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { memberFinder, readDivisions } from "@/folder/mod.ts";
import { recordsOf } from "@/frame/mod.ts";
import { load } from "@/load/load.ts";
import { readPiped } from "@/pipe/piped_files.ts";
import { PIPED_SCHEMAS, type PipedFrame, pipedFrames } from "@/pipe/piped_frames.ts";
import { pipedListing } from "@/pipe/piped_listing.ts";
import { pipedProject } from "@/pipe/piped_project.ts";
import { reportParser } from "@/pipeline.ts";
import { withFolder } from "../support/folder.ts";
import { UNLIKE_FILES } from "../support/unlike_files.ts";

const general = loadCodebook();

/** What a line is when another process has written and read it. */
const sent = <Value>(value: Value): Value => JSON.parse(JSON.stringify(value));

Deno.test("files that are read one by one, from lines of JSON, give the rows that a folder gives", () =>
  withFolder(UNLIKE_FILES, async (reports) => {
    const { readings, codebook } = await readOneByOne(reports);
    const lines = sent(pipedFrames(readings.toReversed(), codebook));
    const frames = await load({ reports }, general);
    for (const [name, schema] of Object.entries(PIPED_SCHEMAS)) {
      const rows = recordsOf(frames[name as PipedFrame], schema, name);
      const piped = lines.flatMap(({ rows }) => rows[name as PipedFrame] ?? []);
      const byText = (row: unknown) => JSON.stringify(row);
      assertEquals(piped.map(byText).sort(), rows.map(byText).sort(), name);
    }
  }));

Deno.test("readings that may say something of each other are linked, others are not", () =>
  withFolder(UNLIKE_FILES, async (reports) => {
    const { readings } = await readOneByOne(reports);
    const linked = (key: string) => {
      const links = readings.filter((one) => one.key === key).flatMap(({ links }) => links);
      return readings.filter((one) => one.links.some((link) => links.includes(link))).length;
    };
    assertEquals(linked("玄石县人民政府"), 6);
    assertEquals(linked("灰石县人民政府"), 3);
    assertEquals(linked("青石县人民政府"), 1);
    assertEquals(linked("损坏.docx"), 0);
  }));

Deno.test("a pipe recognizes scans as the project says, before what the variable says", () =>
  withFolder({ "gongkai.json": '{ "ocr": "on" }', "reports/a.txt": "" }, async (folder) => {
    // Tests in other threads share the variable: to them "off" makes no difference.
    Deno.env.set("GONGKAI_OCR", "off");
    try {
      const { ocr } = await pipedProject(`${folder}/reports`);
      assertEquals([ocr, (await pipedProject(folder)).ocr], ["on", "off"]);
    } finally {
      Deno.env.delete("GONGKAI_OCR");
    }
  }));

async function readOneByOne(folder: string) {
  const codebook = { ...general, divisions: await readDivisions(folder, general.divisions) };
  const parse = reportParser(codebook);
  const find = memberFinder(folder);
  const listed = sent(await pipedListing(folder, codebook));
  const readings = await Promise.all(listed.map((item) => readPiped(item, find, parse)));
  return { readings: sent(readings), codebook };
}
