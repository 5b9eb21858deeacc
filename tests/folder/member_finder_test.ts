import { assertEquals } from "@std/assert";
import { listFolder, memberFinder } from "@/folder/mod.ts";
import { zip, zipOf } from "../support/docx.ts";
import { withFolder } from "../support/folder.ts";

const utf8 = (text: string) => new TextEncoder().encode(text);

/** How often a file is opened while something goes on. */
async function countOpened(use: () => Promise<unknown>): Promise<number> {
  const { openSync } = Deno;
  let count = 0;
  Deno.openSync = (...args) => {
    count++;
    return openSync(...args);
  };
  try {
    await use();
    return count;
  } finally {
    Deno.openSync = openSync;
  }
}

Deno.test("memberFinder() finds what listFolder() lists, and opens the last archive once", async () => {
  const files = {
    "一.txt": "1",
    "乙/包.zip": zipOf({
      "2.txt": utf8("2"),
      "丙/3.txt": utf8("3"),
      "内.zip": zip({ "4.txt": "4", "5.txt": "5" }),
    }),
  };
  await withFolder(files, async (folder) => {
    const find = memberFinder(folder);
    const names = (await listFolder(folder)).files.map(({ name }) => name);
    const texts = [];
    for (const name of names) {
      texts.push(new TextDecoder().decode(await (await find(name)).bytes()));
    }
    assertEquals(texts.toSorted(), ["1", "2", "3", "4", "5"]);
    assertEquals(await countOpened(() => Promise.all(names.map(find))), 0);
    const gone = await find("乙/包.zip/内.zip/6.txt");
    assertEquals(await gone.bytes().catch(({ rule }) => rule), "read.refused");
  });
});
