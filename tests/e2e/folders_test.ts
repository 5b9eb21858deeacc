/** The notebooks over folders that hold next to nothing of what they look for: one run a folder. */
import { fileURLToPath } from "node:url";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import pl from "nodejs-polars";
import { assertStated, runOver, silent } from "../notebooks/_poor_folder.ts";
import { withFolder } from "../support/folder.ts";
import { assertSays, notebookRun } from "../support/notebook_run.ts";

const urlOf = (path: string) => new URL(path, import.meta.url);
const OTHER = "不断完善公开制度,拓宽公开渠道,公开政府信息70条。".repeat(6);

const HOHHOT = Deno.readTextFileSync(
  new URL("../../data/reports/hohhot-2014.txt", import.meta.url),
);
const LACKING = "五、存在的主要问题\n一是部分单位从事公开工作的人手不足。\n";

Deno.test("The notebooks take a dozen copies of one report for one", async () => {
  const text = `${HOHHOT}\n${LACKING}`;
  const copies = Array.from({ length: 12 }, (_, index) => [`copy-${index}.txt`, text]);
  await runOver(Object.fromEntries(copies), (run) => {
    const { charts, out } = run;
    assertStated(run);
    assert(charts.some((name) => name.startsWith("02_request_volumes")), charts.join(", "));
    const frame = (name: string) => pl.readParquet(`${out}/frames/${name}.parquet`);
    const reports = frame("reports");
    assertEquals([reports.height, reports.filter(pl.col("canonical")).height], [12, 1]);
    assertEquals(frame("volumes").getColumn("value").toArray(), [290]);
    assertEquals(charts.filter((name) => name.startsWith("08_")), []);
    assertSays(run, "08", "1 report of 1 issuer with");
    assertSays(run, "08", "below 5 a group the words are those of single reports");
    assertSays(run, "08", "the spread of words: fewer than two reports");
    assertSays(run, "08", "fewer than two have words");
    assertEquals(new Set(frame("dispersion").getColumn("parts").toArray()), new Set([1]));
    assertSays(run, "09", "none of 12 reports has another to compare with");
    assertSays(run, "10", "a part on problems is found in 1 report of 1 issuer");
  }, ["01", "02", "08", "09", "10"]);
});

Deno.test("The notebooks say what two reports without figures of requests cannot show", async () => {
  const files = { "a.txt": silent("甲县", 2018), "b.txt": silent("乙市", 2016, OTHER) };
  await runOver(files, (run) => {
    assertStated(run);
    // Volumes, reconsideration and channels: nothing of these is drawn.
    assertEquals(run.charts.filter((name) => /^0[234]_/.test(name)), []);
    // Words: one of the groups of years has none.
    const words = run.charts.filter((name) => /^08_.*png$/.test(name));
    assertEquals(words, ["08_dispersion.png", "08_term_share.png"]);
    assertSays(run, "08", "below 5 a group the words are those of single reports");
    assertSays(run, "09", "No passage is the same word for word in two reports.");
    assertSays(run, "10", "Of 2 reports of 2 issuers, a part on problems is found in no report.");
    assertSays(run, "10", "was found in none of 2 reports");
  });
});

Deno.test("The notebooks say what a folder cannot show of which no file can be read", async () => {
  await runOver({ "empty.txt": "", "scan.pdf": "%PDF-1.7\n" }, (run) => {
    assertStated(run);
    assertEquals(run.charts.filter((name) => /^0[234]_/.test(name)), []);
  });
});

Deno.test("The notebooks on figures run to their end over tables with blank cells", () =>
  withFolder({}, async (reports) => {
    const source = urlOf("../reports/example-county-2022/source.docx");
    await Deno.copyFile(fileURLToPath(source), `${reports}/example-county-2022.docx`);
    const only = ["01", "02", "03", "04", "05", "06"];
    await using run = await notebookRun({ lang: "zh", parameters: { reports, coded: "" }, only });
    assertEquals(run.notebooks.length, only.length);
  }));

Deno.test("deno task audit lists at its end what it passed over, and fails where it read nothing", async () => {
  const files = { "empty.txt": "", "Thumbs.db": "x", "甲/Thumbs.db": "x", "readme.md": "x" };
  await withFolder(files, async (reports) => {
    const args = ["run", "-A", fileURLToPath(urlOf("../../lib/cli.ts")), "audit", "--lang", "en"];
    const audit = async () => {
      const command = new Deno.Command(Deno.execPath(), { args: [...args, "--reports", reports] });
      const { code, stdout } = await command.output();
      return { code, out: new TextDecoder().decode(stdout) };
    };
    const nothing = await audit();
    assertEquals(nothing.code, 1);
    assertStringIncludes(nothing.out, "system (2): Thumbs.db, 甲/Thumbs.db");
    await Deno.writeTextFile(`${reports}/a.txt`, silent("甲县", 2018));
    assertEquals((await audit()).code, 0);
  });
});
