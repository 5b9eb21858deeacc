import { basename } from "node:path";
import { escapeHtml } from "@/model/mod.ts";
import { lastStamp } from "../last_stamp.ts";
import type { Stamp } from "../stamp.ts";
import { minuteOf } from "./minute_of.ts";
import type { Outline } from "./outline.ts";
import type { PageFrames, PageInput } from "./page_input.ts";
import { type PageWords, said } from "./page_words.ts";
import type { Labelled } from "./rows_html.ts";

/** A term and what is said of it, as HTML. */
type Fact = readonly [term: string, html: string];

/** The head of the page: what was run, when, on what, and what was refused. */
export function runHtml(
  input: PageInput,
  outlines: readonly Outline[],
  words: PageWords,
  labels: Labelled,
): string {
  const { notebooks, folder, summary = [], frames } = input;
  const failed = notebooks.filter(({ failure }) => failure !== null).length;
  const stamp = lastStamp(notebooks);
  const facts: readonly Fact[] = [
    ...stamp === undefined ? [] : stampFacts(stamp, words),
    ...folder === undefined ? [] : [[words.taken.reports!, code(folder)] as const],
    ...frames === undefined ? [] : frameFacts(frames, words, labels),
  ];
  const mixed = outlines.filter(({ differences }) => differences.length > 0);
  return `<header class="head"><h1>${said(words.title)}</h1>
<p>${said(words.notebooks(notebooks.length, failed))}</p>
${mixed.length === 0 ? "" : mixtureHtml(mixed.map(({ name }) => name), words)}
${facts.length === 0 ? "" : `<dl>${facts.map(factHtml).join("\n")}</dl>`}
${summary.length === 0 ? "" : summaryHtml(summary, words, (frames?.statuses.refused ?? 0) > 0)}
</header>`;
}

function factHtml([term, html]: Fact): string {
  return `<div><dt>${said(term)}</dt><dd>${html}</dd></div>`;
}

function stampFacts({ finished, version, parameters }: Stamp, words: PageWords): readonly Fact[] {
  const given = Object.entries(parameters).filter(([name]) => name !== "reports");
  const texts = given.map(([name, value]) => `${said(words.taken[name] ?? name)} ${code(value)}`);
  return [
    [words.run, `${minuteOf(finished)}, ${said(words.version)} ${escapeHtml(version)}`],
    ...texts.length === 0 ? [] : [[words.parameters, texts.join(" · ")] as const],
  ];
}

/** A value of a parameter: years are a range, and a path is shown to others by its name only. */
function code(value: unknown): string {
  if (Array.isArray(value)) return `<code>${escapeHtml(value.join("–"))}</code>`;
  const text = String(value);
  return `<code>${
    escapeHtml(/^(?:\/|[A-Za-z]:)/.test(text) ? basename(text) : text || '""')
  }</code>`;
}

function frameFacts(frames: PageFrames, words: PageWords, labels: Labelled): readonly Fact[] {
  const { files, statuses, findings, severities, reports, parsed, figures } = frames;
  const counted = (column: string, counts: Readonly<Record<string, number>>) =>
    Object.entries(counts).map(([id, count]) => `${labels.value(column, id)} ${count}`).join(", ");
  return [
    [words.files, link("files", String(files.total), counted("status", statuses))],
    [words.reports, link("reports", words.read(reports, parsed), "")],
    [words.figures, String(figures)],
    [words.findings, link("findings", String(findings.total), counted("severity", severities))],
  ];
}

function link(id: string, text: string, more: string): string {
  return `<a href="#${id}">${said(text)}${more === "" ? "" : ` (${said(more)})`}</a>`;
}

function mixtureHtml(names: readonly string[], words: PageWords): string {
  return `<p class="mixed" role="note">${said(words.mixed(names.join(", ")))}</p>`;
}

/** Folded, because its counts stand above; open where it says why files were refused. */
function summaryHtml(lines: readonly string[], words: PageWords, isOpen: boolean): string {
  const items = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join("\n");
  return `<details${isOpen ? " open" : ""}><summary>${said(words.summary)}</summary>
<ul class="summary">\n${items}\n</ul></details>`;
}
