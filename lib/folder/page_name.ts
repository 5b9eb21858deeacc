/** What the name of a page of several ends with: a_2, a-2, a(2), a（2）, a第2页. */
const NUMBER = /(?:[_-](\d{1,2})|\s*[(（](\d{1,2})[)）]|\s*第(\d{1,2})页)(?=\.[^./]*$|$)/;

/** The name of a file without the number of a page, and that number; `null` where it has none. */
export interface PageName {
  readonly base: string;
  readonly number: number | null;
}

/** Parts the name of a file as if it were a page of an article. */
export function pageName(name: string): PageName {
  const [, ...numbers] = NUMBER.exec(name) ?? [];
  const number = numbers.find((one) => one !== undefined);
  return { base: name.replace(NUMBER, ""), number: number === undefined ? null : Number(number) };
}
