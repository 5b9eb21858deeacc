import { assertEquals } from "@std/assert";
import { outdatedIn, remarksOnAdditions } from "@/check/mod.ts";
import { additionsOf } from "@/codebook/mod.ts";
import { withFolder } from "../support/folder.ts";

const english = (remarks: readonly { readonly message: { readonly en: string } }[]) =>
  remarks.map(({ message }) => message.en);

Deno.test("Rows of a project are named: new ones, and those in the place of the library's", async () => {
  const files = {
    "codebook/stop_words.csv": "word,reason\n的,particle\n某某,ours\n",
    "codebook/templates/tpl2021.csv": "table\n",
    "codebook/templates/mine.csv": "kind\n",
  };
  await withFolder(files, (root) => {
    const project = { codebook: `${root}/codebook`, corrections: `${root}/corrections` };
    assertEquals(english(remarksOnAdditions(additionsOf(project))), [
      "codebook/stop_words.csv: added 1 (某某), replaced 1 (的)",
      "codebook/templates/mine.csv: added 1 (templates/mine.csv), replaced 0",
      "codebook/templates/tpl2021.csv: added 0, replaced 1 (templates/tpl2021.csv)",
    ]);
    return Promise.resolve();
  });
});

Deno.test("An id that was renamed is found as a whole word, with its line", () => {
  const rename = { since: "0.2.0", old: "share", new: "part", noteEn: "A part.", noteZh: "部分。" };
  const texts = new Map([
    ["notebooks/11.ipynb", 'a\n"share",\n'],
    ["codings/a.csv", "shares,my.share,share_x\n"],
  ]);
  assertEquals(english(outdatedIn(texts, [rename])), [
    "notebooks/11.ipynb, line 2: share is part since version 0.2.0. A part.",
  ]);
});
