import { assertEquals, assertThrows } from "@std/assert";
import { join } from "node:path";
import { readOptions, usage } from "@/run/options.ts";
import { withFolder } from "../support/folder.ts";

const read = (...args: string[]) => readOptions(args, "/home/scholar", "/opt/gongkai");

Deno.test("readOptions() gives defaults and sets no parameter", () => {
  assertEquals(read(), {
    notebooks: "/opt/gongkai/notebooks",
    project: null,
    out: "/opt/gongkai/out",
    store: "/opt/gongkai/out/.store",
    lang: "zh",
    ocr: undefined,
    only: [],
    parameters: {},
    named: [],
    watch: false,
    help: false,
  });
});

Deno.test("readOptions() takes relative paths from where the caller stands", () => {
  const { out, parameters } = read("--out", "new", "--reports", "../r", "--coded=/c.csv");
  assertEquals(out, "/home/scholar/new");
  assertEquals(parameters, { reports: "/home/r", coded: "/c.csv" });
});

Deno.test("readOptions() keeps an empty --coded, which stands for none", () => {
  assertEquals(read("--coded", "").parameters, { coded: "" });
});

Deno.test("readOptions() takes the project's panel for the project's reports only", () => {
  assertEquals(read("--reports", "r").parameters, { reports: "/home/scholar/r", coded: "" });
  assertEquals("coded" in read().parameters, false);
  // A notebook that takes no panel runs over other reports all the same.
  assertEquals(read("--reports", "r", "--years", "2014").named, ["reports", "years"]);
});

Deno.test("readOptions() takes a list of notebooks", () => {
  assertEquals(read("--only", "02, 07").only, ["02", "07"]);
  assertEquals(read("--only", "2,1_x,11").only, ["02", "1_x", "11"]);
});

Deno.test("readOptions() reads years as two numbers", () => {
  assertEquals(read("--years", "2012-2014").parameters, { years: [2012, 2014] });
  assertEquals(read("--years", "2014").parameters, { years: [2014, 2014] });
});

Deno.test("readOptions() takes both languages at once, and a preset for the notebooks", () => {
  const { lang, parameters } = read("--lang", "zh+en", "--preset", "journal-1col");
  assertEquals([lang, parameters], ["zh+en", { preset: "journal-1col" }]);
});

for (
  const [args, message] of [
    [["--report", "x"], "--report"],
    [["stray"], 'Cannot open the project "/home/scholar/stray/gongkai.json"'],
    [["one", "two"], 'Cannot run "two"'],
    [["--", "--reports", "x"], "x"],
    [["--reports"], "--reports"],
    [["--lang", "fr"], 'Cannot use the language "fr"'],
    [["--preset", "poster"], 'Cannot draw for "poster"'],
    [["--years", "14"], 'Cannot read the years "14"'],
    [["--years", "2014-2012"], 'Cannot read the years "2014-2012"'],
  ] as const
) {
  Deno.test(`readOptions() throws for ${args.join(" ")}`, () => {
    assertThrows(() => read(...args), TypeError, message);
  });
}

Deno.test("readOptions() says whether scans are recognized, and refuses another word", () => {
  assertEquals(read("--ocr", "on").ocr, "on");
  assertThrows(() => read("--ocr", "yes"), TypeError, "yes");
});

Deno.test("readOptions() takes what a project says, unless the command line says otherwise", async () => {
  const settings = '{ "lang": "en", "years": [2014, 2020], "preset": "slide", "ocr": "off" }';
  await withFolder({ "p/gongkai.json": settings }, (cwd) => {
    const root = join(cwd, "p");
    const { parameters, ...others } = readOptions(["p"], cwd, "/opt/gongkai");
    assertEquals(parameters, {
      reports: join(root, "reports"),
      coded: join(root, "codings"),
      years: [2014, 2020],
      preset: "slide",
    });
    const { notebooks, out, lang, ocr } = others;
    assertEquals([notebooks, out], [join(root, "notebooks"), join(root, "out")]);
    assertEquals([lang, ocr], ["en", "off"]);
    const said = readOptions(
      ["p", "--lang", "zh", "--years", "2015-2016", "--coded", ""],
      cwd,
      "/",
    );
    assertEquals([said.lang, said.parameters.years, said.parameters.coded], [
      "zh",
      [2015, 2016],
      "",
    ]);
    return Promise.resolve();
  });
});

Deno.test("--help names the years that the notebooks show by default", async () => {
  const [, first, last] = /--years A-B.*default: (\d+)-(\d+)/.exec(usage) ?? [];
  const folder = new URL("../../notebooks/", import.meta.url);
  const defaults = await Array.fromAsync(Deno.readDir(folder), async ({ name }) => {
    const text = name.endsWith(".ipynb") ? await Deno.readTextFile(new URL(name, folder)) : "";
    return /years: (\[.*?\])/.exec(text)?.[1];
  });
  assertEquals([...new Set(defaults.filter((each) => each !== undefined))], [
    `[${first}, ${last}]`,
  ]);
});

Deno.test("readOptions() keeps the store in the folder that is written, elsewhere or not at all", () => {
  assertEquals(read("--out", "new").store, "/home/scholar/new/.store");
  assertEquals(read("--store", "s").store, "/home/scholar/s");
  assertEquals(read("--store", "").store, "");
});
