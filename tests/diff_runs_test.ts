import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { main } from "@/diff_runs.ts";
import { writeFrames } from "@/write/mod.ts";
import pl from "nodejs-polars";
import { withFolder } from "./support/folder.ts";
import { printedBy } from "./support/printed_by.ts";

const HOSTILE = `<script>alert("x")</script>\x1b[2J`;
const figure = (value: number, quote: string) => ({
  report: "a",
  code: "applications.received",
  scope: "all",
  applicant: "natural_person",
  value,
  state: "stated",
  quote,
});

const FIRST = [figure(38, "申请38件"), { ...figure(5, "来信5封"), code: "mailbox.received" }];
const SECOND = [figure(39, HOSTILE)];

/** Runs the command over two folders of frames. */
function withRuns(
  use: (run: (...args: string[]) => ReturnType<typeof printedBy>, folder: string) => Promise<void>,
): Promise<void> {
  return withFolder({ "empty/note.txt": "" }, async (folder) => {
    const write = (name: string, rows: readonly object[], sha256: string, lang: string) => {
      const data = { parsed: 1, coded: 0, sha256, inputs: {} };
      const frames = { figures: pl.DataFrame(rows.map((row) => ({ ...row }))) };
      return writeFrames(frames, `${folder}/${name}/out/frames`, { data, parameters: { lang } });
    };
    await write("first", FIRST, "1", "zh");
    await write("second", SECOND, "2", "en");
    await use((...args) => printedBy(() => main(args)), folder);
  });
}

Deno.test("deno task diff prints the summary, then the changes, and ends with 1", () =>
  withRuns(async (run, folder) => {
    const { code, out } = await run(`${folder}/first`, `${folder}/second/out`, "--lang", "en");
    assertEquals(code, 1);
    assertEquals(out.split("\n"), [
      "parameter lang: zh → en",
      "2 changes: figures 1 removed, 1 changed",
      "",
      "figures",
      "   1 ~ a  OGI requests newly received (applications.received) [natural persons]  38 → 39  " +
      `“申请38件” → “${HOSTILE.replace("\x1b", "\uFFFD")}”`,
      "   2 − a  Leader mailbox letters received (mailbox.received) [natural persons]  5  “来信5封”",
    ]);
  }));

Deno.test("deno task diff ends with 0 where nothing differs, also between Parquet and CSV", () =>
  withRuns(async (run, folder) => {
    await Deno.mkdir(`${folder}/csv`);
    await Deno.copyFile(`${folder}/first/out/frames/figures.csv`, `${folder}/csv/figures.csv`);
    for (const other of ["first", "csv"]) {
      const { code, out } = await run(`${folder}/first`, `${folder}/${other}`);
      assertEquals([code, out], [0, "没有不同：比较了 1 张表"]);
    }
  }));

Deno.test("deno task diff writes a CSV of every column, and a page without scripts", () =>
  withRuns(async (run, folder) => {
    const [csv, html] = [`${folder}/changes.csv`, `${folder}/changes.html`];
    const { out } = await run(
      ...[`${folder}/first`, `${folder}/second`, "--lines", "1"],
      ...["--out", csv, "--html", html],
    );
    assertStringIncludes(out, "另有 3 行");
    const [header, ...rows] = (await Deno.readTextFile(csv)).trim().split("\r\n");
    assertMatch(
      header!,
      /^number,follows,frame,change,report,issuer,year,code,detail,column,/,
    );
    assertEquals(rows.map((row) => row.split(",").slice(7, 12).join()), [
      "applications.received,all | natural_person,value,38,39",
      `applications.received,all | natural_person,quote,申请38件,"${
        HOSTILE.replaceAll('"', '""')
      }"`,
      "mailbox.received,all | natural_person,value,5,",
    ]);
    const page = await Deno.readTextFile(html);
    assertEquals(page.match(/<script/g), null);
    assertStringIncludes(page, "38 → 39");
    assertStringIncludes(page, "变化 2 处");
  }));

Deno.test("deno task diff names the frames of a folder that are of several runs", () =>
  withRuns(async (run, folder) => {
    const volumes = { volumes: pl.DataFrame({ n: [1] }) };
    const stamp = { data: { parsed: 1, coded: 0, sha256: "2", inputs: {} }, parameters: {} };
    await writeFrames(volumes, `${folder}/first/out/frames`, stamp);
    await writeFrames({ ...volumes, words: volumes.volumes }, `${folder}/first/out/frames`, stamp);
    const { code, out } = await run(`${folder}/first`, `${folder}/second`, "--lang", "en");
    assertEquals(code, 1);
    assertStringIncludes(
      out,
      '/first/out/frames" is a mixture of runs, other than the rest are: figures',
    );
    assertStringIncludes(out, "Not compared, only first has the frame: volumes, words");
    // Notebooks on words read reports only: their frames are of other data in every run.
    const coded = { data: { parsed: 1, coded: 1, sha256: "3", inputs: {} }, parameters: {} };
    await writeFrames({ panel: volumes.volumes }, `${folder}/second/out/frames`, coded);
    assertEquals(
      (await run(`${folder}/second`, `${folder}/second`)).out.includes("来自不同"),
      false,
    );
  }));

Deno.test("deno task diff says what is wrong with its command line, and ends with 2", () =>
  withRuns(async (run, folder) => {
    const first = `${folder}/first`;
    await Deno.mkdir(`${folder}/broken`);
    await Deno.writeTextFile(`${folder}/broken/figures.parquet`, "PAR");
    for (
      const [args, message] of [
        [[], 'Cannot compare "": it takes two runs'],
        [[first, first, first], "it takes two runs"],
        [[first, `${folder}/nowhere`], '/nowhere": there is no such folder'],
        [
          [first, `${folder}/empty`],
          '/empty": it has no frames/*.parquet or *.csv; name the folder out',
        ],
        [[first, `${folder}/broken`], '/broken/figures.parquet": it is damaged'],
        [[first, first, "--lang", "fr"], 'Cannot use the language "fr"'],
        [[first, first, "--lines", "x"], 'Cannot print the lines "x": it is a whole number'],
        [[first, first, "--colour"], "--colour"],
      ] as const
    ) {
      const { code, error } = await run(...args);
      assertEquals(code, 2, args.join(" "));
      assertStringIncludes(error, message);
      const isOfRuns = args.length === 2 && args[0] !== args[1];
      assertEquals(error.includes("Usage: deno task diff RUN1 RUN2"), !isOfRuns, args.join(" "));
    }
    assertEquals((await run("--help")).code, 0);
  }));
