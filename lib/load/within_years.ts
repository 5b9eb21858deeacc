import {
  type CodedFigure,
  type FileRecord,
  type Finding,
  makeFinding,
  type ReportSummary,
} from "@/model/mod.ts";

/** First and last year of the reports to take. */
export type Years = readonly [first: number, last: number];

/** Something with findings of its own. */
interface Noted {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** What lies in the years, and a note on what does not. */
export interface WithinYears<Item> {
  readonly taken: readonly Item[];
  readonly leftOut: readonly Noted[];
}

/** Reports of these years, and those that state none; the others are named one by one. */
export function reportsWithin<Summary extends Pick<ReportSummary, "source" | "identity">>(
  reports: readonly Summary[],
  years: Years,
): WithinYears<Summary> {
  const isTaken = ({ identity: { year } }: Summary) => year === null || isWithin(year, years);
  const others = reports.filter((report) => !isTaken(report));
  return {
    taken: reports.filter(isTaken),
    leftOut: others.map(({ source, identity }) => ({
      id: source.name,
      findings: [leftOutFinding([identity.year!], years, { zh: "此报告", en: "the report" })],
    })),
  };
}

/**
 * Marks the files all of whose reports are of other years, and those that cannot be read and are known
 * to be of another year.
 */
export function filesWithin(
  files: readonly FileRecord[],
  all: readonly Pick<ReportSummary, "id" | "identity">[],
  years: Years,
): readonly FileRecord[] {
  const yearOf = new Map(all.map(({ id, identity }) => [id, identity.year]));
  return files.map((record) => {
    const own = record.status === "refused"
      ? [record.year]
      : record.reports.map((id) => yearOf.get(id) ?? null);
    const isOutside = (year: number | null) => year !== null && !isWithin(year, years);
    const outside = own.filter((year) => year !== null).filter(isOutside);
    const reports = record.reports.filter((_, index) => !isOutside(own[index]!));
    if (own.length === 0 || outside.length < own.length) return { ...record, reports };
    const finding = leftOutFinding(outside, years, { zh: "此文件", en: "the file" });
    return { ...record, reports, status: "outside_years", finding };
  });
}

/** Coded figures of these years; the others are counted by year under the name of their file. */
export function codedWithin(
  coded: readonly CodedFigure[],
  file: string,
  years: Years,
): WithinYears<CodedFigure> {
  const others = coded.filter(({ year }) => !isWithin(year, years));
  const findings = [...Map.groupBy(others, ({ year }) => year)].map(([year, { length }]) =>
    leftOutFinding([year], years, {
      zh: `${length} 行编码数据`,
      en: `rows of coded figures: ${length}`,
    })
  );
  return {
    taken: coded.filter(({ year }) => isWithin(year, years)),
    leftOut: findings.length === 0 ? [] : [{ id: file, findings }],
  };
}

function isWithin(year: number, [first, last]: Years): boolean {
  return first <= year && year <= last;
}

function leftOutFinding(
  outside: readonly number[],
  [first, last]: Years,
  what: Finding["message"],
): Finding {
  const years = [...new Set(outside)];
  const [year, is] = years.length === 1 ? ["year", "is"] : ["years", "are"];
  return makeFinding("load.outside_years", {
    actual: years.join("|"),
    expected: `${first}–${last}`,
    message: {
      zh: `${years.join("、")} 年不在所取年份 ${first}–${last} 之内，${what.zh}未采用：要采用，` +
        "请放宽选项 years（命令行 --years）",
      en:
        `The ${year} ${
          years.join(", ")
        } ${is} outside the years ${first}–${last} to be taken; left out: ` +
        `${what.en}. To take it, widen the option years (--years on the command line)`,
    },
  });
}
