import { FILE_STATUSES } from "@/model/mod.ts";
import { i32, nullable, oneOf, type Schema, str } from "../column.ts";

/**
 * `files`: one row a file of the folder of reports, by name.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | file | str | path in the folder, through archives; of a folder that is passed over as a whole, its own |
 * | status | str | `read`; `joined`, a page of the report of another file; `refused`, it cannot be read; `other_text`, no sign of a report; `outside_years`; `passed_over`, no report by its name |
 * | issuer, year | str, i32 | of its reports, where they have the same; of a refused file as `reports.csv` states them, or else as files named alike or its name let expect |
 * | report | str | ids of the reports that its content is in, joined by ` \| ` |
 * | figure_count | i32 | figures of these reports |
 * | rule, message_zh, message_en | str | why it is not a report of its own, and what to do; null of one that was read |
 */
export const files = {
  file: str,
  status: oneOf(...FILE_STATUSES),
  issuer: nullable(str),
  year: nullable(i32),
  report: nullable(str),
  figure_count: i32,
  rule: nullable(str),
  message_zh: nullable(str),
  message_en: nullable(str),
} as const satisfies Schema;
