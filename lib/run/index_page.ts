import type { ExecutedNotebook, Failure } from "./execute_notebook.ts";
import { indexStyle } from "./index_style.ts";
import { type Bilingual, escapeHtml, type Language, wordsIn } from "@/model/mod.ts";
import { markdownHtml } from "./markdown_html.ts";
import { type Differences, mixtureOf } from "./mixture.ts";
import { type NotebookCell, sourceOf } from "./notebook.ts";
import { outputHtml } from "./output_html.ts";
import { stampOf } from "./stamp.ts";

interface Wording {
  readonly title: string;
  readonly lead: (notebooks: number, failed: number) => string;
  readonly contents: string;
  readonly code: string;
  readonly failed: string;
  readonly where: (failure: Failure) => string;
  readonly summary: string;
  readonly mixed: (names: string) => string;
  readonly other: (differences: string) => string;
}

const WORDING: Bilingual<Wording> = {
  zh: {
    title: "公开：政府信息公开年度报告分析",
    lead: (notebooks, failed) =>
      `${notebooks} 个笔记本${failed > 0 ? `，其中 ${failed} 个没有跑完` : "，全部跑完"}。`,
    contents: "目录",
    code: "代码",
    failed: "没有跑完",
    where: ({ cell }) => cell === null ? "内核没有启动" : `第 ${cell} 个代码单元出错`,
    summary: "本次运行",
    mixed: (names) => `本页的结果来自参数、数据或版本不同的几次运行，与最近一次不同的：${names}`,
    other: (differences) => `来自另一次运行，与最近一次不同：${differences}`,
  },
  en: {
    title: "Gongkai: annual reports on government information disclosure",
    lead: (notebooks, failed) =>
      `${notebooks} ${notebooks === 1 ? "notebook" : "notebooks"}, ${
        failed > 0 ? `${failed} of which did not finish` : "all run to the end"
      }.`,
    contents: "Contents",
    code: "Code",
    failed: "did not finish",
    where: ({ cell }) => cell === null ? "The kernel did not start" : `Code cell ${cell} failed`,
    summary: "This run",
    mixed: (names) =>
      `The results are of runs with other parameters, data or versions; other than the last: ${names}`,
    other: (differences) => `Of another run than the last; what differs: ${differences}`,
  },
};

/**
 * Lets the page show its own style and embedded pictures, and nothing else: no script, no request.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * All executed notebooks as one self-contained page: prose, code, outputs; above them what was run, and
 * which of them are of another run than the last.
 */
export function indexPage(
  notebooks: readonly ExecutedNotebook[],
  lang: Language,
  summary: readonly string[] = [],
): string {
  const wording = wordsIn(WORDING, lang);
  const mixture = mixtureOf(notebooks);
  const failed = notebooks.filter((notebook) => notebook.failure !== null).length;
  return `<!doctype html>
<html lang="${lang === "en" ? "en" : "zh-Hans"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${wording.title}</title>
<style>${indexStyle}</style>
</head>
<body>
<header><h1>${wording.title}</h1><p>${wording.lead(notebooks.length, failed)}</p>
${mixtureNote([...mixture.keys()], wording)}${summaryList(summary, wording)}</header>
<nav aria-label="${wording.contents}"><ol>
${notebooks.map((notebook) => entry(notebook, wording)).join("\n")}
</ol></nav>
<main>
${
    notebooks.map((notebook, index) =>
      section(notebook, index + 1, mixture.get(notebook.name) ?? [], wording)
    ).join("\n")
  }
</main>
</body>
</html>
`;
}

function mixtureNote(names: readonly string[], { mixed }: Wording): string {
  if (names.length === 0) return "";
  return `<p class="mixed" role="note">${escapeHtml(mixed(names.join(", ")))}</p>\n`;
}

function summaryList(lines: readonly string[], { summary }: Wording): string {
  if (lines.length === 0) return "";
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("\n");
  return `<ul class="summary" aria-label="${summary}">\n${items}\n</ul>`;
}

function entry({ name, notebook, failure }: ExecutedNotebook, wording: Wording): string {
  const mark = failure === null ? "" : ` <strong>${wording.failed}</strong>`;
  return `<li><a href="#${escapeHtml(name)}">${
    escapeHtml(titleOf(notebook.cells) ?? name)
  }</a>${mark}</li>`;
}

/** The first heading of the first level in the prose. */
function titleOf(cells: readonly NotebookCell[]): string | undefined {
  const prose = cells.filter((cell) => cell.cell_type === "markdown").map(sourceOf).join("\n");
  return /^#\s+(.+)$/m.exec(prose)?.[1];
}

function section(
  { name, notebook, failure }: ExecutedNotebook,
  number: number,
  differences: Differences,
  wording: Wording,
): string {
  const stamp = stampOf(notebook);
  const date = stamp === null ? "" : ` · ${stamp.finished.slice(0, 16).replace("T", " ")} UTC`;
  const parts = notebook.cells.map((cell, index) => {
    if (cell.cell_type === "markdown") return markdownHtml(sourceOf(cell));
    return cell.cell_type === "code" ? codeCell(cell, `n${number}c${index + 1}`, wording) : "";
  });
  return `<section id="${escapeHtml(name)}">
<p class="name">${escapeHtml(`${name}.ipynb${date}`)}</p>
${differences.length === 0 ? "" : otherNote(differences, wording)}
${failure === null ? "" : failureNote(failure, wording)}
${parts.join("\n")}
</section>`;
}

function otherNote(differences: Differences, { other }: Wording): string {
  return `<p class="mixed" role="note">${escapeHtml(other(differences.join(", ")))}</p>`;
}

function failureNote(failure: Failure, wording: Wording): string {
  const text = `${wording.where(failure)}: ${failure.message}`;
  return `<pre class="error" role="alert">${escapeHtml(text)}</pre>`;
}

function codeCell(cell: NotebookCell, prefix: string, wording: Wording): string {
  const outputs = (cell.outputs ?? []).map((output, index) =>
    outputHtml(output, `${prefix}o${index + 1}-`)
  );
  const count = cell.execution_count ?? " ";
  return `<details><summary>${wording.code} [${count}]</summary><pre><code>${
    escapeHtml(sourceOf(cell))
  }</code></pre></details>
${outputs.join("\n")}`;
}
