import { fileURLToPath } from "node:url";
import { assert, assertEquals } from "@std/assert";
import pl from "nodejs-polars";
import { loadCodebook } from "@/codebook/mod.ts";
import { loadSegmenter } from "@/tokenize/mod.ts";
import { withFolder } from "../support/folder.ts";
import { needsNodejieba } from "../support/nodejieba.ts";

needsNodejieba(
  "loadSegmenter() installs nodejieba into an empty folder",
  () =>
    withFolder({}, async (folder) => {
      const { name, notice, cut } = await loadSegmenter(loadCodebook(), { folder });
      assertEquals([name, notice], ["nodejieba", null]);
      assertEquals(cut("受理依申请公开2件"), ["受理", "依申请公开", "2", "件"]);
    }),
);

needsNodejieba(
  "Notebook 08 runs without nodejieba, says so, and differs in counts only",
  () =>
    withFolder({}, async (out) => {
      const [usual, bare] = [`${out}/usual`, `${out}/bare`];
      await runNotebook08(usual, {});
      // A file stands where nodejieba would be installed.
      await Deno.writeTextFile(`${out}/nowhere`, "");
      await runNotebook08(bare, { GONGKAI_NODEJIEBA: `${out}/nowhere/nodejieba` });
      const says = await Promise.all([usual, bare].map(async (folder) => {
        const text = await Deno.readTextFile(`${folder}/notebooks/08_compare_the_words.ipynb`);
        return text.includes("未能使用 nodejieba");
      }));
      assertEquals(says, [false, true]);
      const [segmenters, terms] = ["segmenter", "terms"].map((name) =>
        [usual, bare].map((folder) => pl.readParquet(`${folder}/frames/${name}.parquet`))
      );
      const rows = segmenters!.map((frame) => frame.toRecords()[0]!);
      assertEquals(rows.map(({ segmenter }) => segmenter), ["nodejieba", "Intl.Segmenter"]);
      assertEquals(rows.map((row) => /Cannot install/.test(`${row.notice_en}`)), [false, true]);
      assertEquals(terms![1]!.columns, terms![0]!.columns);
      assert(terms!.every(({ height }) => height > 1000));
    }),
);

/** Runs notebook 08 as the command does, with these variables of the environment. */
async function runNotebook08(out: string, env: Readonly<Record<string, string>>): Promise<void> {
  const main = fileURLToPath(new URL("../../lib/notebooks.ts", import.meta.url));
  const { code } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", main, "--lang", "zh", "--only", "08", "--out", out],
    env,
    stdout: "null",
  }).output();
  assertEquals(code, 0);
}
