import type { ListedFile } from "./listing.ts";
import { pageName } from "./page_name.ts";

/**
 * Files of one folder whose names number them as the pages of an article: `a.html`, `a_1.html`,
 * `a_2.html`, or the same from `a_1.html` on. Each series is in its order and has two files at least.
 */
export function pageSeries<File extends Pick<ListedFile, "name">>(
  files: readonly File[],
): readonly (readonly File[])[] {
  const bases = new Set(files.map(({ name }) => pageName(name).base));
  // What is the base of others is the first page, though it ends with a number itself: a_25, a_25_1.
  const isBase = (name: string) => bases.has(name);
  const byBase = Map.groupBy(files, ({ name }) => isBase(name) ? name : pageName(name).base);
  return [...byBase].map(([base, own]) => inOrder(base, own)).filter(({ length }) => length > 1);
}

/** From the one without a number, or numbered 0 or 1, on to the first number that is missing or twice there. */
function inOrder<File extends Pick<ListedFile, "name">>(
  base: string,
  files: readonly File[],
): readonly File[] {
  const byNumber = Map.groupBy(files, ({ name }) => name === base ? null : pageName(name).number);
  const first = byNumber.has(null) ? null : byNumber.has(0) ? 0 : 1;
  const second = first === null ? (byNumber.has(1) ? 1 : 2) : first + 1;
  const series: File[] = [...byNumber.get(first) ?? []];
  if (series.length !== 1) return [];
  for (let number = second; byNumber.get(number)?.length === 1; number++) {
    series.push(byNumber.get(number)![0]!);
  }
  return series;
}
