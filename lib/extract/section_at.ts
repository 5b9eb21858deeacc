import type { Normalized } from "@/model/mod.ts";
import { toSource } from "@/text/mod.ts";
import type { Heading } from "./headings.ts";

/** Finds the title of the chapter around an offset of the source text. */
export function sectionAt(
  headings: readonly Heading[],
  normalized: Normalized,
): (offset: number) => string | null {
  // The rows of a table are numbered like chapters (四、结转下年度继续办理 | 3); bars part their cells.
  const titles = headings.filter(({ level, title }) => level === "chapter" && !title.includes("|"));
  const chapters = titles.map(({ title, start }) => ({
    title,
    start: toSource(normalized, start, start + title.length).start,
  }));
  return (offset) => chapters.findLast(({ start }) => start <= offset)?.title ?? null;
}
