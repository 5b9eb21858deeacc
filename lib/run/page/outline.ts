import type { Language } from "@/model/mod.ts";
import type { ExecutedNotebook, Failure } from "../execute_notebook.ts";
import { markdownHtml } from "../markdown_html.ts";
import { type Differences, mixtureOf } from "../mixture.ts";
import { type NotebookCell, type Output, sourceOf } from "../notebook.ts";
import { outputHtml } from "../output_html.ts";
import { stampOf } from "../stamp.ts";
import { outputText } from "./output_text.ts";
import { type Picture, pictureHtml, type PictureOptions } from "./picture_html.ts";
import { headingIn, isHeading, proseIn } from "./prose_in.ts";
import { titleIn } from "./title_in.ts";

/** A piece of a notebook, in its order. */
export type Block =
  | { readonly kind: "prose" | "error"; readonly html: string }
  | { readonly kind: "code"; readonly source: string; readonly count: number }
  /** What a cell says; `text` is its plain form. */
  | { readonly kind: "said"; readonly html: string; readonly text: string }
  | {
    readonly kind: "figure";
    readonly number: number;
    readonly count: number;
    readonly picture: Picture;
  }
  | {
    readonly kind: "table";
    readonly number: number;
    readonly count: number;
    readonly caption: string;
    readonly html: string;
  };

/** What stands under a heading of the second level. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** A notebook as the page lays it out. */
export interface Outline {
  readonly name: string;
  readonly title: string;
  readonly failure: Failure | null;
  /** When it ended, where that is known. */
  readonly finished: string | null;
  /** How its run differs from the last one. */
  readonly differences: Differences;
  /** What stands before the first section. */
  readonly lead: readonly Block[];
  /** What the answer says; empty where there is none. */
  readonly answer: readonly Block[];
  readonly sections: readonly Section[];
}

/** Options of {@linkcode outlines}. */
export interface OutlineOptions {
  readonly lang: Language;
  readonly heading: PictureOptions["heading"];
}

/** Numbers of figures and tables, which go through all notebooks. */
interface Numbers {
  figure: number;
  table: number;
}

/** The notebooks as the page lays them out, in a language. */
export function outlines(
  notebooks: readonly ExecutedNotebook[],
  options: OutlineOptions,
): readonly Outline[] {
  const numbers: Numbers = { figure: 0, table: 0 };
  const mixture = mixtureOf(notebooks);
  return notebooks.map((notebook, index) => ({
    ...outlineOf(notebook, index + 1, numbers, options),
    finished: stampOf(notebook.notebook)?.finished ?? null,
    differences: mixture.get(notebook.name) ?? [],
  }));
}

function outlineOf(
  { name, notebook, failure }: ExecutedNotebook,
  number: number,
  numbers: Numbers,
  { lang, heading }: OutlineOptions,
): Omit<Outline, "finished" | "differences"> {
  const parts: { heading: string; blocks: Block[] }[] = [{ heading: "", blocks: [] }];
  for (const [index, cell] of notebook.cells.entries()) {
    if (cell.cell_type === "code") {
      const prefix = `n${number}c${index + 1}`;
      parts.at(-1)!.blocks.push(...codeBlocks(cell, numbers, { prefix, heading }));
    }
    if (cell.cell_type !== "markdown") continue;
    for (const piece of proseIn(sourceOf(cell), lang)) {
      if (/^##\s/.test(piece)) parts.push({ heading: plain(headingIn(piece, lang)), blocks: [] });
      else parts.at(-1)!.blocks.push({ kind: "prose", html: markdownHtml(piece) });
    }
  }
  const [lead, ...rest] = parts;
  const sections = rest.map((part, index) => ({ id: `n${number}s${index + 1}`, ...part }));
  const answer = sections.find((section) => ANSWER.test(section.heading));
  return {
    name,
    title: titleIn(notebook.cells, lang) ?? name,
    failure,
    lead: lead!.blocks.filter((block) => !isTitle(block)),
    answer: answer?.blocks ?? [],
    sections: sections.filter((section) => section !== answer),
  };
}

/** The heading under which a notebook states its answer. */
const ANSWER = /^(?:Answer|结论)\b|^结论/;

/** The title of a notebook stands above it already. */
function isTitle(block: Block): boolean {
  return block.kind === "prose" && /^<h2>|^<p><strong>[^<]*<\/strong><\/p>\s*$/.test(block.html);
}

function plain(heading: string): string {
  return isHeading(heading) ? heading.replace(/^#+\s+/, "") : heading;
}

function codeBlocks(cell: NotebookCell, numbers: Numbers, options: PictureOptions): Block[] {
  const count = cell.execution_count ?? 0;
  const outputs = (cell.outputs ?? []).map((output, index) =>
    outputBlock(output, count, numbers, {
      ...options,
      prefix: `${options.prefix}o${index + 1}-`,
    })
  );
  return [...outputs, { kind: "code", source: sourceOf(cell), count }];
}

function outputBlock(
  output: Output,
  count: number,
  numbers: Numbers,
  options: PictureOptions,
): Block {
  const picture = pictureHtml(output, options);
  if (picture !== null) return { kind: "figure", number: ++numbers.figure, count, picture };
  const html = outputHtml(output);
  if (output.output_type === "error") return { kind: "error", html };
  const [, caption, table] = /^<div>([^<]*)<\/div>\s*(<table.*)$/s.exec(html) ?? [];
  if (caption !== undefined && table !== undefined) {
    return { kind: "table", number: ++numbers.table, count, caption, html: table };
  }
  const text = "data" in output ? outputText(output.data, "text/plain") : "";
  return { kind: "said", html, text };
}
