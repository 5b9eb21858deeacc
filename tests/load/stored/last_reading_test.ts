import { assertEquals } from "@std/assert";
import type { ListedFile } from "@/folder/mod.ts";
import { lastReading } from "@/load/stored/last_reading.ts";
import { openStore } from "@/store/mod.ts";
import { withFolder } from "../../support/folder.ts";

function file(name: string, disk: string): ListedFile {
  return { id: name, name, disk, findings: [], bytes: () => Promise.reject() };
}

const keyOf = (group: readonly ListedFile[], stamps: readonly string[]) =>
  `0 ${group.map(({ name }) => name)} ${stamps}`;

Deno.test("lastReading() finds files that are as they were, and knows those that hold no others", async () => {
  await withFolder({}, async (folder) => {
    using store = await openStore(folder, { decision: "a", reports: folder });
    const [plain, inner] = [file("a.txt", "/in/a.txt"), file("b.zip/c.txt", "/in/b.zip")];
    const before = new Map([["/in/a.txt", "1"], ["/in/b.zip", "1"]]);
    const first = lastReading<string>(store, "/in", "a", before);
    const marks = [[plain], [inner]].map((group) => first.mark(group, keyOf)!);
    first.keep(marks.map((mark) => ({ ...mark, key: mark.sign, pages: "read" })));
    const found = (stamps: Map<string, string | null>, decision = "a") => {
      const last = lastReading<string>(store, "/in", decision, stamps);
      return [plain, inner].map((one) => {
        const mark = last.mark([one], keyOf);
        return [mark && last.find(mark)?.pages, last.isPlain(one.disk!)];
      });
    };
    assertEquals(found(before), [["read", true], ["read", false]]);
    const after = new Map([["/in/a.txt", "2"], ["/in/b.zip", null]]);
    assertEquals(found(after), [[undefined, false], [null, false]]);
    assertEquals(found(before, "b"), [[undefined, false], [undefined, false]]);
  });
});
