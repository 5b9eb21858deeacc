/** The run of all notebooks in Chinese; the one in English is part of `deno task e2e`. */
import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { needsNodejieba } from "../support/nodejieba.ts";
import { withFolder } from "../support/folder.ts";
import { testWholeRun } from "./_whole_run.ts";

const run = testWholeRun("zh");

needsNodejieba(
  "Notebook 08 runs without nodejieba, says so, and differs in counts only",
  () =>
    withFolder({}, async (out) => {
      const usual = await run();
      const bare = await runWithoutNodejieba(out);
      const notice = "未能使用 nodejieba";
      assert(bare.includes(notice), `Expected of notebook 08: "${notice}"`);
      assert(!usual.said("08").includes(notice));
      const [segmenters, terms] = ["segmenter", "terms"].map((name) =>
        [usual.out, out].map((folder) => pl.readParquet(`${folder}/frames/${name}.parquet`))
      );
      const rows = segmenters!.map((frame) => frame.toRecords()[0]!);
      assertEquals(rows.map(({ segmenter }) => segmenter), ["nodejieba", "Intl.Segmenter"]);
      assertEquals(rows.map((row) => /Cannot install/.test(`${row.notice_en}`)), [false, true]);
      assertEquals(terms![1]!.columns, terms![0]!.columns);
      assert(terms!.every(({ height }) => height > 1000));
      assertEquals(usual.charts.filter((name) => /^08_.*png$/.test(name)).length, 3);
    }),
);

/** Runs notebook 08 as the command does, in a process that can install nodejieba nowhere: a file stands in its place. */
async function runWithoutNodejieba(out: string): Promise<string> {
  const main = fileURLToPath(new URL("../../lib/run/main.ts", import.meta.url));
  await Deno.writeTextFile(`${out}/nowhere`, "");
  const { code } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", main, "--lang", "zh", "--only", "08", "--out", out],
    env: { GONGKAI_NODEJIEBA: `${out}/nowhere/nodejieba` },
    stdout: "null",
  }).output();
  assertEquals(code, 0);
  return await Deno.readTextFile(`${out}/notebooks/08_compare_the_words.ipynb`);
}
