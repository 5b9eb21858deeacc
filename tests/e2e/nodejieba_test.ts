import { assertEquals } from "@std/assert";
import { loadCodebook } from "@/codebook/mod.ts";
import { loadSegmenter } from "@/tokenize/mod.ts";
import { withFolder } from "../support/folder.ts";

Deno.test("loadSegmenter() installs nodejieba into an empty folder", () =>
  withFolder({}, async (folder) => {
    const { name, notice, cut } = await loadSegmenter(loadCodebook(), { folder });
    assertEquals([name, notice], ["nodejieba", null]);
    assertEquals(cut("受理依申请公开2件"), ["受理", "依申请公开", "2", "件"]);
  }));
