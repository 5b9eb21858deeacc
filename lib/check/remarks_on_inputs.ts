import type { FileRecord, Finding } from "@/model/mod.ts";
import { fault } from "./fault.ts";
import { type Remark, remark } from "./remark.ts";
import { under } from "./under.ts";

/** What was read of a project, as far as its check goes by it. */
export interface CheckedInputs {
  readonly reports: readonly Noted[];
  readonly unread: readonly Noted[];
  readonly coded: readonly unknown[];
  readonly files: readonly FileRecord[];
}

interface Noted {
  readonly id: string;
  readonly findings: readonly Finding[];
}

/** The findings about tables: codings, corrections, `reports.csv`. */
const OF_TABLES = /^(?:coded|correct)\.|^load\.sidecar$/;

/** How many refused files are named. */
const SHOWN = 20;

/**
 * What was read; the files that cannot be; and what is wrong with the tables that people filled in.
 * What reports contradict in themselves is no fault of the project: it is counted, and the audit lists
 * it.
 */
export function remarksOnInputs(inputs: CheckedInputs): readonly Remark[] {
  const { reports, unread, coded } = inputs;
  const notes = [...reports, ...unread];
  const ofTables = notes.flatMap(({ id, findings }) =>
    findings.filter(({ rule, severity }) => OF_TABLES.test(rule) && severity !== "note")
      .map(({ message: { zh, en } }) => fault(under(id, "：", zh), under(id, ": ", en)))
  );
  return [
    remark(
      `读取 ${reports.length} 份报告、${coded.length} 行编码`,
      `Read: reports ${reports.length}, rows of codings ${coded.length}`,
    ),
    ...remarksOnRefused(inputs.files),
    ...remarksOnAudit(reports),
    ...ofTables,
  ];
}

function remarksOnRefused(files: readonly FileRecord[]): readonly Remark[] {
  const refused = files.filter(({ status }) => status === "refused");
  const rest = refused.length - SHOWN;
  return [
    ...refused.slice(0, SHOWN).map(({ file, finding }) => {
      const { zh = "不能读取", en = "it cannot be read" } = finding?.message ?? {};
      return fault(under(file, "：", zh), under(file, ": ", en));
    }),
    ...rest <= 0 ? [] : [fault(
      `另有 ${rest} 个文件不能读取，见 deno task audit`,
      `and ${rest} more files cannot be read: deno task audit lists them`,
    )],
  ];
}

function remarksOnAudit(reports: readonly Noted[]): readonly Remark[] {
  const errors = reports.flatMap(({ findings }) => findings)
    .filter(({ rule, severity }) => severity === "error" && !OF_TABLES.test(rule)).length;
  return errors === 0 ? [] : [remark(
    `报告中有 ${errors} 处错误，由 deno task audit 列出`,
    `Errors in the reports: ${errors}; deno task audit lists them`,
  )];
}
