/**
 * What the READMEs take from a run of the notebooks: pictures of charts, and the index of the notebooks
 * with their answers. Run as a program (`deno task pictures`) it makes them anew.
 *
 * @module
 */
import { toPng } from "@/render/mod.ts";
import type { ExecutedNotebook } from "@/run/mod.ts";
import { sourceOf } from "@/run/notebook.ts";
import { type NotebookRun, notebookRun } from "./notebook_run.ts";

/** Files by their path in the project. */
export type Gallery = ReadonlyMap<string, string | Uint8Array>;

const ROOT = new URL("../../", import.meta.url);

/** The charts that the READMEs show, by language. */
const CHARTS = {
  en: [
    "01_reading_map",
    "02_request_volumes",
    "03_reconsideration_outcomes",
    "04_disclosure_channels",
    "05_audit_summary",
    "06_refusal_reasons",
    "07_reports_by_level",
    "08_dispersion",
    "10_problems",
  ],
  zh: ["03_reconsideration_outcomes"],
} as const;

/** Pixels of a picture for each of the chart. */
const SCALE = 1.5;

/** What the READMEs take from a run of all notebooks in one language. */
export async function galleryOf(
  lang: keyof typeof CHARTS,
  { notebooks, out }: Pick<NotebookRun, "notebooks" | "out">,
): Promise<Gallery> {
  const files = new Map<string, string | Uint8Array>();
  if (lang === "en") files.set("notebooks/README.md", indexOf(notebooks));
  for (const name of CHARTS[lang]) {
    const { bytes } = await toPng(await Deno.readTextFile(`${out}/charts/${name}.svg`), SCALE);
    files.set(`docs/images/${name}.${lang}.png`, bytes);
  }
  return files;
}

/** The bytes that the project has of a file of the gallery. */
export async function storedBytes(path: string): Promise<Uint8Array> {
  return await Deno.readFile(new URL(path, ROOT));
}

function indexOf(notebooks: readonly ExecutedNotebook[]): string {
  return `# Notebooks

Each notebook answers one question. The answers below come from a run over [five reports](../data/README.md) and the
[coded panel](../data/coded/README.md), which a single reader took from web pages with machine help, mostly from their
openings. Each notebook ends with what it cannot show. \`deno task pictures\` writes this page.

每个笔记本回答一个问题。下列答案出自一次运行，所用数据为五份报告和编码面板（由一人在机器辅助下从网页读取，多数只读到开头）；各笔记本末尾说明其局限。

| | Question | Answer | Chart |
| --- | --- | --- | --- |
${notebooks.map((notebook) => `| ${cellsOf(notebook).join(" | ")} |\n`).join("")}`;
}

/** Number, question, answer (the first text that the notebook says) and chart, where the reports give one. */
function cellsOf({ name, notebook }: ExecutedNotebook): readonly string[] {
  const [number = ""] = name.split("_");
  const [title = "", subtitle = ""] = sourceOf(notebook.cells[0]!).split("\n\n");
  const outputs = notebook.cells.flatMap((cell) => cell.outputs ?? []);
  const texts = outputs.flatMap((output) => {
    const { "text/html": html = "", "text/plain": text = "" } = "data" in output ? output.data : {};
    return String(html).startsWith("<p>") ? [String(text)] : [];
  });
  const chart = CHARTS.en.find((chart) => chart.startsWith(`${number}_`));
  const image = `../docs/images/${chart}.en.png`;
  const picture =
    `<a href="${image}"><img src="${image}" width="320" alt="Chart of notebook ${number}"></a>`;
  return [
    `[${number}](${name}.ipynb)`,
    `${title.replace(/^# /, "")}<br>${subtitle.replaceAll("**", "")}`,
    texts[0] ?? "",
    chart === undefined ? "" : picture,
  ];
}

if (import.meta.main) {
  await Deno.mkdir(new URL("docs/images/", ROOT), { recursive: true });
  for (const lang of ["en", "zh"] as const) {
    await using run = await notebookRun({ lang });
    for (const [path, content] of await galleryOf(lang, run)) {
      const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
      await Deno.writeFile(new URL(path, ROOT), bytes);
      console.log(`${path}  ${bytes.length} bytes`);
    }
  }
}
