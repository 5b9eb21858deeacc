import { assertEquals, assertStringIncludes } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { reportParser } from "@/pipeline.ts";
import { parseReports } from "../../../bench/accuracy/reports.ts";

const parse = reportParser(loadCodebook());

Deno.test("parseReports() reads the text of a report, and says what cannot be read", async () => {
  const folder = await Deno.makeTempDir();
  try {
    const write = (name: string, text: string) => Deno.writeTextFile(`${folder}/${name}`, text);
    await write("a-2016.pdf", "%PDF-1.7");
    await write("a-2016.derived.txt", "全县共收到政府信息公开申请38件。");
    await write("b-2016.pdf", "%PDF-1.7");
    const { figures, unread } = await parseReports(["a-2016", "b-2016", "c-2016"], folder, parse);
    assertEquals(
      figures.map(({ report, code, value }) => [report, code, value]),
      [["a-2016", "applications.received", 38]],
    );
    assertEquals([...unread.keys()], ["b-2016", "c-2016"]);
    assertStringIncludes(unread.get("b-2016")!, "b-2016.pdf: Cannot read a PDF document");
    assertEquals(unread.get("c-2016"), "no file of this name");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
