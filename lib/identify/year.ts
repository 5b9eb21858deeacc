import { type Title, YEAR } from "./title.ts";

const CHINESE_FIGURES = "零一二三四五六七八九";
const OPENING = 2000;
/** In a notice that a report cites, or in its own words: both are of its year. */
const OF_REPORT =
  /(?<!\d)(?<year>(?:19|20)\d\d)(?:年度?|学年度?)(?:(?![的施])[\p{Script=Han}()]){0,30}?(?:信息公开|政务公开)\p{Script=Han}{0,8}(?:报告|年报)/u;

const CLOSING = /截[至止](?:到)?((?:19|20)\d\d)年(?:年?[底末]|12月(?:底|3[01]日))/;
const COUNTED =
  /((?:19|20)\d\d)年度?(?:全年)?,?(?:我|本|全)?[局厅委办院处镇乡区县市州旗]?(?:共|累计|主动公开|受理|收到|未收到|办理)/;

/** The year that a title names. */
export function yearOfTitle(title: Title | null): number | null {
  const named = new RegExp(YEAR).exec(title?.text ?? "")?.[0];
  return named === undefined ? null : toYear(named);
}

/** The year of the report that the opening speaks of: `由…编制的2019年度政府信息公开年度报告`. */
export function yearOfReport(text: string): number | null {
  const year = OF_REPORT.exec(text.slice(0, OPENING))?.groups?.year;
  return year === undefined ? null : Number(year);
}

/** The year with which a sentence of the opening begins: `2019年,…`, `我局2019年…`. */
export function yearOfOpening(text: string): number | null {
  const year =
    /(?:^|[\n。]|(?<=[)、][\p{Script=Han}]{0,12})情况(?=\d{4}年,)|,(?=\d{4}年,?[我本全]))\(?(?:[我本全]\p{Script=Han}{1,3})?((?:19|20)\d\d)年(?!\d)/u
      .exec(
        text.slice(0, OPENING),
      )?.[1];
  return year === undefined ? null : Number(year);
}

/** The year at whose end counts are taken, or of which the first count is: `截至2008年底`, `2018年共…`. */
export function yearOfCounts(text: string): number | null {
  const opening = text.slice(0, OPENING);
  const year = (CLOSING.exec(opening) ?? COUNTED.exec(opening))?.[1];
  return year === undefined ? null : Number(year);
}

function toYear(named: string): number {
  const figures = named.replace(/^\d{4}[^\d年](?=\d{4})/, "").slice(0, 4).replace(/[〇○]/g, "零");
  return Number(figures.replace(/[^\d]/g, (figure) => `${CHINESE_FIGURES.indexOf(figure)}`));
}
