import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";

const WORDS = {
  zh: { unstated: "未写明", forms: (labels: readonly string[]) => labels.join(" + ") },
  en: { unstated: "Not stated", forms: (labels: readonly string[]) => labels.join(" + ") },
} as const;

/**
 * Rows by the form of their report, each group under its label, from the oldest form to the
 * youngest, then those without one. Prose beside a form counts under the form.
 */
export function groupsByForm<Row extends { readonly era: string | null }>(
  rows: readonly Row[],
  { lang, codebook }: DrawOptions,
): (readonly [label: string, rows: readonly Row[]])[] {
  const words = wordsIn(WORDS, lang);
  const eras = [...codebook.eras.values()];
  const formsOf = ({ era }: Row) => {
    const found = (era ?? "").split("+");
    return eras.filter(({ id, kind }) =>
      found.includes(id) && (kind !== "prose" || found.length === 1)
    );
  };
  const labelOf = (row: Row) => {
    const labels = formsOf(row).map(({ labelZh: zh, labelEn: en }) => wordsIn({ zh, en }, lang));
    return words.forms(labels) || words.unstated;
  };
  const place = ([, own]: readonly [string, readonly Row[]]) => {
    const [form] = own.slice(0, 1).flatMap(formsOf);
    return form === undefined ? eras.length : eras.indexOf(form);
  };
  return [...Map.groupBy(rows, labelOf)].toSorted((a, b) => place(a) - place(b));
}
