import { type Title, YEAR } from "./title.ts";

const CHINESE_FIGURES = "零一二三四五六七八九";
const OPENING = 2000;

/** The year that a title names. */
export function yearOfTitle(title: Title | null): number | null {
  const named = new RegExp(YEAR).exec(title?.text ?? "")?.[0];
  return named === undefined ? null : toYear(named);
}

/** The year with which a sentence of the opening begins: `2019年,…`. */
export function yearOfOpening(text: string): number | null {
  const year = /(?:^|[\n。])((?:19|20)\d\d)年(?!\d)/.exec(text.slice(0, OPENING))?.[1];
  return year === undefined ? null : Number(year);
}

function toYear(named: string): number {
  const figures = named.slice(0, 4).replace(/[〇○]/g, "零");
  return Number(figures.replace(/[^\d]/g, (figure) => `${CHINESE_FIGURES.indexOf(figure)}`));
}
