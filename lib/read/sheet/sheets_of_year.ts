import type { Part } from "../compose.ts";
import { yearOfSheet } from "./year_of_sheet.ts";
import { type Bilingual, type Finding, makeFinding } from "@/model/mod.ts";

/** A sheet that has something to show. */
export interface Sheet {
  readonly name: string;
  readonly parts: readonly Part[];
}

/** The sheets of one report, and what the others are. */
export interface SheetsOfYear {
  readonly sheets: readonly Sheet[];
  /** `null` where all sheets make one report. */
  readonly year: number | null;
  readonly findings: readonly Finding[];
}

/**
 * The sheets that make one report: all of them, unless they are of several years. Then they are those of
 * the year that is asked for, or else of the first one; a finding names each of the others.
 */
export function sheetsOfYear(sheets: readonly Sheet[], wanted: number | undefined): SheetsOfYear {
  const yearOf = new Map(sheets.map((sheet) => [sheet, yearOfSheet(sheet.name, sheet.parts)]));
  const years = new Set([...yearOf.values()].filter((year) => year !== null));
  if (years.size < 2) return { sheets, year: null, findings: [] };
  const [first] = years;
  const taken = wanted !== undefined && years.has(wanted) ? wanted : first!;
  const others = sheets.filter((sheet) => yearOf.get(sheet) !== taken);
  return {
    sheets: sheets.filter((sheet) => yearOf.get(sheet) === taken),
    year: taken,
    findings: others.map(({ name }, index) => otherSheet(name, yearOf.get(others[index]!) ?? null)),
  };
}

function otherSheet(name: string, year: number | null): Finding {
  const { zh, en } = year === null ? UNDATED : ofYear(year);
  return makeFinding("read.other_sheet", {
    severity: year === null ? "warning" : "note",
    expected: year === null ? null : String(year),
    actual: name,
    message: { zh: `工作表“${name}”${zh}`, en: `The sheet "${name}" ${en}` },
  });
}

function ofYear(year: number): Bilingual {
  return {
    zh:
      `属于 ${year} 年，不计入此报告；加载文件夹时另成一份报告，除非 reports.csv 写明了此文件的年度`,
    en:
      `is of ${year} and no part of this report: it is one of its own where a folder is loaded, ` +
      "unless reports.csv states the year of the file",
  };
}

const UNDATED: Bilingual = {
  zh: "没有写明年度，与各年的工作表同在一个文件中，未读：如属某年的报告，请在表名中写明年度",
  en:
    "names no year in a workbook with a sheet for each year, and is not read: if it belongs to the " +
    "report of a year, add that year to its name",
};
