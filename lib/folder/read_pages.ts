import { type Finding, makeFinding, type Report, type Stated } from "@/model/mod.ts";
import type { ParseReport } from "@/pipeline.ts";
import { UnreadableError } from "@/read/mod.ts";
import { framedReport } from "./framed_report.ts";
import { isOfGenre, otherGenre } from "./is_of_genre.ts";
import { joinedPages, type ReadFile } from "./joined_pages.ts";
import type { ListedFile, Listing, NotListed } from "./listing.ts";
import { noFigures } from "./no_figures.ts";
import type { OpenFolder } from "./open_folder.ts";
import { remarkOn } from "./remark_on.ts";
import { reportsOfSheets } from "./reports_of_sheets.ts";

/** What the folder shows of its files. */
interface Context {
  readonly listing: Pick<Listing, "parts">;
  readonly stated: OpenFolder["stated"];
}

/**
 * Reads files that may be pages of one report, and joins those that are. A file that cannot be read
 * becomes a finding, and so does a text without any sign of the genre that no table states; the others
 * go on.
 */
export async function readPages(
  files: readonly ListedFile[],
  { listing, stated }: Context,
  parse: ParseReport,
): Promise<readonly ReadFile[]> {
  const read = (file: ListedFile, of = stated.get(file)) => readReport(file, listing, parse, of);
  const made: ReadFile[] = [];
  for (const file of files) made.push({ file, made: await read(file) });
  return await joinedPages(made, stated, read);
}

/** Mostly one: a workbook may hold a report for each of several years. */
async function readReport(
  file: ListedFile,
  listing: Context["listing"],
  parse: ParseReport,
  stated: Stated | undefined,
): Promise<ReadFile["made"]> {
  try {
    const page = await parse(await file.bytes(), file.name, stated);
    const sheets = await reportsOfSheets(page, file, parse, stated);
    const named = { ...file, findings: [...file.findings, ...remarkOn(stated)] };
    if (sheets !== null) return sheets.map((sheet) => withName(sheet, { ...named, id: sheet.id }));
    const report = await framedReport(page, file, listing, parse, stated);
    // What the table calls a report is one.
    if (stated !== undefined || isOfGenre(report)) return [withName(report, named)];
    return [{ id: file.name, findings: otherGenre(report) }];
  } catch (error) {
    return [{ id: file.name, findings: [failure(error)] } satisfies NotListed];
  }
}

function withName(report: Report, { id, findings, url }: ListedFile): Report {
  const source = url === undefined ? report.source : { url, ...report.source };
  return {
    ...report,
    id,
    source,
    findings: [...report.findings, ...noFigures(report), ...findings],
  };
}

/** Whatever goes wrong with one file is reported there: the others are read. */
function failure(error: unknown): Finding {
  if (error instanceof UnreadableError) {
    return makeFinding(error.rule, { message: error.bilingual });
  }
  const reason = error instanceof Error ? error.message : String(error);
  return makeFinding("load.failed", {
    message: {
      zh: `解析程序出错，此文件未读：${reason}`,
      en: `The parser failed on this file, which was not read: ${reason}`,
    },
  });
}
