import type { FileRecord, FileStatus, Finding, Report, Stated } from "@/model/mod.ts";
import type { ReadFile } from "./joined_pages.ts";
import type { ListedFile, Listing, NotListed } from "./listing.ts";

/**
 * What became of each file that was read, or could be pages of one report. Issuer and year are those of
 * its report, or those that a table states of a file that no report was made of.
 */
export function fileRecords(
  files: readonly ReadFile[],
  stated: ReadonlyMap<ListedFile, Stated>,
): readonly FileRecord[] {
  const reports = files.flatMap(({ made }) => made.filter(isReport));
  const byPages = new Map(reports.map((report) => [pagesOf(report.findings), report]));
  const recordOf = ({ file, made }: ReadFile): FileRecord => {
    const own = made.filter(isReport);
    if (own.length > 0) return { ...ofReports(own), file: file.name, status: "read" };
    const { findings } = made[0] as NotListed;
    const joint = byPages.get(pagesOf(findings) ?? "");
    return {
      ...joint === undefined ? ofStated(stated.get(file)) : ofReports([joint]),
      file: file.name,
      ...notRead(findings),
    };
  };
  return files.map(recordOf);
}

/** What became of each file that is passed over, or that cannot be opened. */
export function recordsOfOthers({ others }: Pick<Listing, "others">): readonly FileRecord[] {
  return others.map(({ id, findings }) => ({
    ...ofStated(undefined),
    file: id,
    ...notRead(findings),
  }));
}

function isReport(made: Report | NotListed): made is Report {
  return "source" in made;
}

/** The pages that a report was joined from, or that a page was joined with. */
function pagesOf(findings: readonly Finding[]): string | null | undefined {
  return findings.find(({ rule }) => rule === "load.joined_pages")?.actual;
}

function ofReports(reports: readonly Report[]) {
  const only = <Value>(values: readonly Value[]) => new Set(values).size === 1 ? values[0]! : null;
  return {
    issuer: only(reports.map(({ identity }) => identity.issuer)),
    year: only(reports.map(({ identity }) => identity.year)),
    reports: reports.map(({ id }) => id),
    finding: null,
  };
}

function ofStated(stated: Stated | undefined) {
  const { issuer = null, year = null } = stated?.identity ?? {};
  return { issuer, year, reports: [] };
}

function notRead(findings: readonly Finding[]): Pick<FileRecord, "status" | "finding"> {
  const finding = findings[0]!;
  return { status: statusOf(finding), finding };
}

function statusOf({ rule, actual }: Finding): FileStatus {
  if (rule === "load.joined_pages") return "joined";
  if (rule !== "load.passed_over") return "refused";
  return actual === "other_text" ? "other_text" : "passed_over";
}
