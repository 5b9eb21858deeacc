import { fileURLToPath } from "node:url";
import { assert, assertEquals, assertStringIncludes } from "@std/assert";
import { parse } from "@std/csv";
import { runNotebooks } from "@/run/mod.ts";
import { withFolder } from "./support/folder.ts";
import { needsNodejieba } from "./support/nodejieba.ts";

const NOTEBOOK = fileURLToPath(new URL("../notebooks/08_compare_the_words.ipynb", import.meta.url));
const REPORTS = fileURLToPath(new URL("../data/reports", import.meta.url));

const SENTENCES = "全县主动公开政府信息55条,依申请公开2件。深入推进政务公开,加强政策解读。".repeat(
  6,
);
const report = (year: number, place = "甲县") =>
  `${place}${year}年政府信息公开工作年度报告\n${year}年,${SENTENCES}`;

interface Outcome {
  /** All that the notebook says and shows, as text. */
  readonly said: string;
  /** The pictures that it saved. */
  readonly charts: readonly string[];
  /** The rows of a frame that it wrote. */
  readonly frame: (name: string) => Promise<Record<string, string>[]>;
}

/** Runs the notebook over a folder, and looks at what it left. */
async function run(
  parameters: Readonly<Record<string, unknown>>,
  look: (outcome: Outcome) => void | Promise<void>,
): Promise<void> {
  await withFolder({}, async (out) => {
    const options = { out, lang: "en", parameters, timeLimit: 300_000 } as const;
    const { notebooks: [executed] } = await runNotebooks([NOTEBOOK], options);
    assertEquals(executed?.failure, null);
    const outputs = executed!.notebook.cells.flatMap((cell) => cell.outputs ?? []);
    const said = outputs.map((output) => "data" in output ? String(output.data["text/plain"]) : "");
    const names = await Array.fromAsync(Deno.readDir(`${out}/charts`), ({ name }) => name)
      .catch(() => []);
    await look({
      said: said.join("\n"),
      charts: names.filter((name) => name.endsWith(".png")).sort(),
      frame: async (name) =>
        parse((await Deno.readTextFile(`${out}/frames/${name}.csv`)).slice(1), {
          skipFirstRow: true,
        }) as Record<string, string>[],
    });
  });
}

Deno.test("Notebook 08 over one report says what it cannot compare", () =>
  withFolder({ "a.txt": report(2018) }, (reports) =>
    run({ reports }, ({ said, charts }) => {
      assertEquals(charts, []);
      assertStringIncludes(said, "one of them has no words to compare");
      assertStringIncludes(said, "the spread of words: fewer than two reports");
      assertStringIncludes(said, "fewer than two have words");
    })));

Deno.test("Notebook 08 takes fifty copies of one report for one", () => {
  const copies = Array.from({ length: 50 }, (_, index) => [`copy${index}.txt`, report(2018)]);
  return withFolder(
    Object.fromEntries(copies),
    (reports) =>
      run({ reports }, async ({ said, charts, frame }) => {
        assertEquals(charts, []);
        assertStringIncludes(said, "Reports: n = 1, with");
        assertStringIncludes(said, "one of them has no words to compare");
        assertEquals((await frame("dispersion")).every(({ parts }) => parts === "1"), true);
      }),
  );
});

Deno.test("Notebook 08 with no report in one of the groups draws what needs no groups", () =>
  withFolder(
    { "a.txt": report(2016), "b.txt": report(2018, "乙县") },
    (reports) =>
      run({ reports }, ({ said, charts }) => {
        assertEquals(charts, ["08_dispersion.png", "08_term_share.png"]);
        assertStringIncludes(said, "one of them has no words to compare");
      }),
  ));

needsNodejieba(
  "Notebook 08 runs without nodejieba, says so, and differs in counts only",
  () =>
    withFolder({}, async (nowhere) => {
      const results: Record<string, string[][]> = {};
      const collect = (name: string) => async ({ said, charts, frame }: Outcome) => {
        const [segmenter] = await frame("segmenter");
        assertEquals(segmenter?.segmenter, name);
        assertEquals(said.includes("nodejieba could not be used"), name !== "nodejieba");
        assertEquals(segmenter?.notice_en?.includes("Cannot install"), name !== "nodejieba");
        const terms = await frame("terms");
        assert(terms.length > 1000);
        results[name] = [charts as string[], Object.keys(terms[0]!)];
      };
      await run({ reports: REPORTS }, collect("nodejieba"));
      Deno.env.set("GONGKAI_NODEJIEBA", nowhere);
      try {
        await run({ reports: REPORTS }, collect("Intl.Segmenter"));
      } finally {
        Deno.env.delete("GONGKAI_NODEJIEBA");
      }
      assertEquals(results["Intl.Segmenter"]?.[1], results.nodejieba?.[1]);
      assertEquals(results.nodejieba?.[0]?.length, 3);
    }),
);
