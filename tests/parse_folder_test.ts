import { assertEquals, assertStringIncludes } from "@std/assert";
import { main } from "@/parse_folder.ts";
import { withFolder } from "./support/folder.ts";
import { printedBy } from "./support/printed_by.ts";

const REPORT = "青石县2019年政府信息公开工作年度报告\n2019年，收到政府信息公开申请12件。";
const run = (...args: string[]) => printedBy(() => main([...args, "--lang", "en"]));

Deno.test("deno task parse reads a folder into a store, says what it read, and need not read it again", async () => {
  await withFolder({ "r/a.txt": REPORT, "r/b.txt": "\0\x01\0\x02" }, async (folder) => {
    for (const _ of [1, 2]) {
      const { code, out } = await run(`${folder}/r`, "--store", `${folder}/s`);
      assertEquals(code, 0);
      assertStringIncludes(out, "Files: 2: read 1, refused 1\n  b.txt: ");
      assertStringIncludes(out, "Reports: 1, figures: 1");
    }
  });
});

Deno.test("deno task parse names twenty files that it refuses, and the frame that has the others", async () => {
  const names = Array.from({ length: 21 }, (_, index) => `r/${index}.txt`);
  const files = Object.fromEntries(names.map((name) => [name, "\0\x01\0\x02"]));
  await withFolder({ ...files, "r/a.txt": REPORT }, async (folder) => {
    const { out } = await run(`${folder}/r`, "--store", `${folder}/s`);
    assertStringIncludes(out, '\n  and 1 more: frame "files"\n');
  });
});

Deno.test("deno task parse takes a project's reports and codings, and keeps them in its out", async () => {
  await withFolder({ "gongkai.json": "{}", "reports/a.txt": REPORT }, async (folder) => {
    await Deno.mkdir(`${folder}/codings`);
    assertEquals((await run(folder)).code, 0);
    assertEquals((await Deno.stat(`${folder}/out/.store/store.sqlite`)).isFile, true);
  });
});

/** In a process of its own, as from a terminal. */
async function command(env: Record<string, string>, ...args: readonly string[]) {
  const script = new URL("../lib/parse_folder.ts", import.meta.url).pathname;
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "-A", "--no-check", script, ...args],
    env: { ...env, NO_COLOR: "1" },
  }).output();
  return { code, error: new TextDecoder().decode(stderr) };
}

Deno.test("deno task parse takes a folder without a project, and names one that is not there", async () => {
  await withFolder({}, async (folder) => {
    const { code, error } = await command({}, `${folder}/none`);
    assertEquals(code, 1);
    assertStringIncludes(error, `Cannot load the reports of "${folder}/none"`);
  });
});

Deno.test("deno task parse recognizes scans as the project says, before what the variable says", async () => {
  const files = { "gongkai.json": '{ "ocr": "off" }', "reports/a.txt": REPORT, "b/a.txt": REPORT };
  const parse = (...args: readonly string[]) => command({ GONGKAI_OCR: "wrong" }, ...args);
  await withFolder(files, async (folder) => {
    const { error } = await parse(`${folder}/b`, "--store", `${folder}/s`);
    assertStringIncludes(error, 'Cannot recognize text by GONGKAI_OCR "wrong"');
    await Deno.mkdir(`${folder}/codings`);
    assertEquals((await parse(folder)).code, 0);
  });
});

Deno.test("deno task parse goes on in a terminal of a Jupyter that has ended", async () => {
  await withFolder({ "r/a.txt": REPORT }, async (folder) => {
    // A number that no process has.
    const ended = { JPY_PARENT_PID: String(2 ** 30) };
    assertEquals((await command(ended, `${folder}/r`, "--store", `${folder}/s`)).code, 0);
  });
});

Deno.test("deno task parse ends with 1 where nothing can be read or kept, with 2 for a wrong command line", async () => {
  await withFolder({ "r/b.txt": "\0\x01\0\x02", "f": "" }, async (folder) => {
    assertEquals((await run(`${folder}/r`, "--store", `${folder}/s`)).code, 1);
    const unkept = await run(`${folder}/r`, "--store", `${folder}/f/s`);
    assertEquals(unkept.code, 1);
    assertStringIncludes(unkept.error, "Cannot use the store");
    const none = await run(`${folder}/none`, "--store", `${folder}/s`);
    assertEquals(none.code, 1);
    assertStringIncludes(none.error, "there is no such folder");
    assertEquals((await run()).code, 2);
    for (const jobs of ["0", "65", "1e9", "1.5"]) {
      const { code, error } = await run(`${folder}/r`, "--jobs", jobs);
      assertEquals(code, 2);
      assertStringIncludes(
        error,
        `in "${jobs}" processes: a whole number from 1 to 64 is expected`,
      );
    }
    const nowhere = await run(`${folder}/r`, "--store", "");
    assertEquals(nowhere.code, 2);
    assertStringIncludes(nowhere.error, 'Cannot keep what is read in "": --store names a folder');
  });
});
