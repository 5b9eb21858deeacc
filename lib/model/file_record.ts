import type { Finding } from "./finding.ts";

/**
 * What became of a file of a folder of reports: `read`; `joined`, a page of the report of another
 * file; `refused`, it cannot be read; `other_text`, it shows no sign of a report; `outside_years`, of
 * a year that is not to be taken; `passed_over`, no report by its name.
 */
export const FILE_STATUSES = [
  "read",
  "joined",
  "refused",
  "other_text",
  "outside_years",
  "passed_over",
] as const;

/** A {@linkcode FILE_STATUSES | status} of a file. */
export type FileStatus = typeof FILE_STATUSES[number];

/** A file of a folder of reports, with what became of it. */
export interface FileRecord {
  /** Its path in the folder, through archives, or that of a folder that is passed over as a whole. */
  readonly file: string;
  readonly status: FileStatus;
  /** As far as they are known, and the same in all reports of the file. */
  readonly issuer: string | null;
  readonly year: number | null;
  /** The ids of the reports that its content is in. */
  readonly reports: readonly string[];
  /** Why it is not a report of its own, and what to do. */
  readonly finding: Finding | null;
}
