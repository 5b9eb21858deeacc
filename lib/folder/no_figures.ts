import { type Finding, makeFinding, type Report } from "@/model/mod.ts";
import { statesNumbers } from "./states_numbers.ts";

/**
 * The warning of a text about annual reports that states nothing an annual report counts: an error
 * page, a list, a notice on writing reports and a bibliography record name issuer and year, too.
 */
export function noFigures(report: Report): Finding[] {
  // Why such a page has no text is said already.
  const isShell = report.findings.some(({ rule }) => rule === "read.without_text");
  if (isShell || statesNumbers(report)) return [];
  return [makeFinding("load.no_figures", {
    message: {
      zh: "没有读到任何数据或表格，不算读全的报告：若是出错页、列表、通知或论文，请移出文件夹；" +
        "若是报告，请核对文件，另存全文",
      en:
        "No figure and no table was found, so it does not count as a report read whole: move an " +
        "error page, a list, a notice or a paper out of the folder; of a report, check the file " +
        "and save all of it",
    },
  })];
}
