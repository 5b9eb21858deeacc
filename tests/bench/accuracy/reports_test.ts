import { assertEquals, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { parseReports } from "../../../bench/accuracy/reports.ts";

const parse = reportParser(loadCodebook());

const RECEIVED = "全县共收到政府信息公开申请38件。";

Deno.test("parseReports() reads text and original of a report, and says what cannot be read", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const write = (name: string, text: string) => Deno.writeTextFile(`${folder}/${name}`, text);
    await write("a-2016.html", `<!doctype html><p>${RECEIVED.replace("38", "39")}</p>`);
    await write("a-2016.derived.txt", RECEIVED);
    await write("b-2016.pdf", "%PDF-1.7");
    const ids = ["a-2016", "b-2016", "c-2016"];
    const { figures, readings, unread } = await parseReports(ids, folder, parse);
    assertEquals(
      figures.map(({ report, code, value }) => [report, code, value]),
      [["a-2016", "applications.received", 38], ["a-2016 (html)", "applications.received", 39]],
    );
    assertEquals([...readings.keys()], ids);
    assertEquals(
      readings.get("a-2016")?.map(({ name, source }) => [name, source.name, source.format]),
      [["a-2016", "a-2016.derived.txt", "txt"], ["a-2016 (html)", "a-2016.html", "html"]],
    );
    assertEquals([readings.get("b-2016"), readings.get("c-2016")], [[], []]);
    assertEquals([...unread.keys()], ["b-2016 (pdf)", "c-2016"]);
    assertStringIncludes(unread.get("b-2016 (pdf)")!, "b-2016.pdf: Cannot read the PDF document");
    assertEquals(unread.get("c-2016"), "no file of this name");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
