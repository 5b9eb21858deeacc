import { type Finding, makeFinding, type Stated } from "@/model/mod.ts";

/** Of the first reports: the regulations are in force since May 2008. */
const FIRST_YEAR = 2008;

/** Values of a row that are used, and hardly right. */
export function doubtsOf(stated: Stated): Finding[] {
  const { year } = stated.identity;
  const lastYear = new Date().getFullYear() + 1;
  if (year === undefined || (FIRST_YEAR <= year && year <= lastYear)) return [];
  return [doubt(stated, String(year), {
    zh: `年份“${year}”不在 ${FIRST_YEAR}–${lastYear} 之内`,
    en: `the year "${year}" is outside ${FIRST_YEAR}–${lastYear}`,
  })];
}

function doubt({ file, line }: Stated, actual: string, what: Finding["message"]): Finding {
  return makeFinding("load.sidecar", {
    severity: "warning",
    actual,
    message: {
      zh: `${file} 第${line}行：${what.zh}；仍予采用，请核对`,
      en: `${file}, line ${line}: ${what.en}; it is used: check it`,
    },
  });
}
