import type { ListedFile } from "./listing.ts";

/** What the name of a page of several ends with: a_2, a-2, a(2), a（2）, a第2页. */
const NUMBER = /(?:[_-](\d{1,2})|\s*[(（](\d{1,2})[)）]|\s*第(\d{1,2})页)(?=\.[^./]*$|$)/;

/**
 * Files of one folder whose names number them as the pages of an article: `a.html`, `a_1.html`,
 * `a_2.html`, or the same from `a_1.html` on. Each series is in its order and has two files at least.
 */
export function pageSeries<File extends Pick<ListedFile, "name">>(
  files: readonly File[],
): readonly (readonly File[])[] {
  const bases = new Set(files.map(({ name }) => baseOf(name)));
  // What is the base of others is the first page, though it ends with a number itself: a_25, a_25_1.
  const isBase = (name: string) => bases.has(name);
  const byBase = Map.groupBy(files, ({ name }) => isBase(name) ? name : baseOf(name));
  return [...byBase].map(([base, own]) => inOrder(base, own)).filter(({ length }) => length > 1);
}

/** From the one without a number, or numbered 0 or 1, on to the first number that is missing or twice there. */
function inOrder<File extends Pick<ListedFile, "name">>(
  base: string,
  files: readonly File[],
): readonly File[] {
  const byNumber = Map.groupBy(files, ({ name }) => name === base ? null : numberOf(name));
  const first = byNumber.has(null) ? null : byNumber.has(0) ? 0 : 1;
  const second = first === null ? (byNumber.has(1) ? 1 : 2) : first + 1;
  const series: File[] = [...byNumber.get(first) ?? []];
  if (series.length !== 1) return [];
  for (let number = second; byNumber.get(number)?.length === 1; number++) {
    series.push(byNumber.get(number)![0]!);
  }
  return series;
}

function baseOf(name: string): string {
  return name.replace(NUMBER, "");
}

function numberOf(name: string): number | null {
  const [, ...numbers] = NUMBER.exec(name) ?? [];
  const number = numbers.find((one) => one !== undefined);
  return number === undefined ? null : Number(number);
}
