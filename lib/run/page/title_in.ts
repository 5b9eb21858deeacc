import type { Language } from "@/model/mod.ts";
import { type NotebookCell, sourceOf } from "../notebook.ts";
import { isChinese } from "./is_chinese.ts";
import { headingIn } from "./prose_in.ts";

/**
 * The title of a notebook in a language: its first heading of the first level, with the paragraph in
 * bold that may give it in the other language; `undefined` where there is no heading.
 */
export function titleIn(cells: readonly NotebookCell[], lang: Language): string | undefined {
  const prose = cells.filter((cell) => cell.cell_type === "markdown").map(sourceOf).join("\n\n");
  const [, first, second] = TITLE.exec(prose) ?? [];
  if (first === undefined) return undefined;
  if (second === undefined || isChinese(first) === isChinese(second)) return headingIn(first, lang);
  const [zh, en] = isChinese(first) ? [first, second] : [second, first];
  return { zh, en, "zh+en": `${zh} · ${en}` }[lang];
}

const TITLE = /^#\s+(.+)(?:\n\s*\n\*\*([^*]+)\*\*\s*$)?/m;
