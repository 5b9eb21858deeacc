import { frameOf, type RecordOf, schemas } from "@/frame/mod.ts";
import type { FileRecord } from "@/model/mod.ts";
import type { DataFrame } from "nodejs-polars";

/** The frame `files`: one row a file, in the order given, with the figures of its reports by their ids. */
export function filesFrame(
  files: readonly FileRecord[],
  counts: ReadonlyMap<string, number>,
): DataFrame {
  const recordOf = (record: FileRecord): RecordOf<typeof schemas.files> => ({
    file: record.file,
    status: record.status,
    issuer: record.issuer,
    year: record.year,
    report: record.reports.length === 0 ? null : record.reports.join(" | "),
    figure_count: record.reports.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0),
    rule: record.finding?.rule ?? null,
    message_zh: record.finding?.message.zh ?? null,
    message_en: record.finding?.message.en ?? null,
  });
  return frameOf(schemas.files, files.map(recordOf));
}
