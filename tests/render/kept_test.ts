import { assertEquals, assertRejects } from "@std/assert";
import { dropUnused, kept } from "@/render/_kept.ts";
import { withFolder } from "../support/folder.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** Draws a text, and counts how often. */
function drawer(text: string) {
  const drawing = { count: 0, make: () => Promise.resolve((drawing.count++, bytesOf(text))) };
  return drawing;
}

Deno.test("kept() draws once for a chart, whoever asks, and again for another", async () => {
  await withFolder({}, async (store) => {
    const chart = () => ({ values: [{ count: 1, note: undefined }] });
    const [first, again, other] = [drawer("one"), drawer("one"), drawer("other")];
    assertEquals(await kept(["svg", chart()], first.make, store), bytesOf("one"));
    assertEquals(await kept(["svg", chart()], again.make, store), bytesOf("one"));
    // What JSON does not distinguish: Vega-Lite may.
    const unlike = { values: [{ count: 1 }] };
    assertEquals(await kept(["svg", unlike], other.make, store), bytesOf("other"));
    assertEquals([first.count, again.count, other.count], [1, 0, 1]);
  });
});

Deno.test("kept() draws anew what is damaged, and mends it", async () => {
  await withFolder({}, async (store) => {
    const drawing = drawer("whole");
    const read = () => kept("chart", drawing.make, store);
    await read();
    const [file] = [...Deno.readDirSync(`${store}/charts`)];
    const path = `${store}/charts/${file!.name}`;
    const damaged = Deno.readFileSync(path);
    damaged[damaged.length - 1]! ^= 1;
    for (const bytes of [damaged, damaged.subarray(0, 40), new Uint8Array()]) {
      Deno.writeFileSync(path, bytes);
      assertEquals(await read(), bytesOf("whole"));
    }
    assertEquals(await read(), bytesOf("whole"));
    assertEquals(drawing.count, 4);
  });
});

Deno.test("kept() keeps nothing without a store, of what cannot be drawn, and in a folder that cannot be written", async () => {
  await withFolder({ "file": "" }, async (folder) => {
    const drawing = drawer("chart");
    for (const store of ["", "", `${folder}/file`, `${folder}/file`]) {
      assertEquals(await kept("chart", drawing.make, store), bytesOf("chart"));
    }
    assertEquals(drawing.count, 4);
    const fail = () => Promise.reject(new RangeError("Cannot draw"));
    await assertRejects(() => kept("chart", fail, folder), RangeError);
    await kept("chart", drawing.make, folder);
    assertEquals(drawing.count, 5);
  });
});

Deno.test("dropUnused() leaves the pictures used last, and those that a run may need again", async () => {
  const files = { "a": "", "b": "", "c": "" };
  await withFolder(files, async (folder) => {
    const names = () => [...Deno.readDirSync(folder)].map(({ name }) => name).sort();
    Object.keys(files).forEach((name, index) =>
      Deno.utimeSync(`${folder}/${name}`, 1e6 + index, 1e6 + index)
    );
    await dropUnused(folder, { most: 1, now: 1e9 + 1000 });
    assertEquals(names(), ["a", "b", "c"]);
    await dropUnused(folder, { most: 1, now: 1e9 + 3_700_000 });
    assertEquals(names(), ["c"]);
  });
});
