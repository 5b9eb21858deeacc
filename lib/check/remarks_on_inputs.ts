import { fault } from "./fault.ts";
import { type Remark, remark } from "./remark.ts";
import { under } from "./under.ts";

/** What was read of a project, as far as its check goes by it. */
export interface CheckedInputs {
  /** Those that were parsed, by their ids. */
  readonly reports: ReadonlySet<string>;
  /** Rows of codings. */
  readonly coded: number;
  readonly findings: readonly Noted[];
  /** The files that cannot be read, and why. */
  readonly refused: readonly { readonly file: string; readonly zh: string; readonly en: string }[];
}

/** What a finding says, and of which report or file. */
interface Noted {
  readonly report: string;
  readonly rule: string;
  readonly severity: string;
  readonly zh: string;
  readonly en: string;
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
  const { reports, coded, findings, refused } = inputs;
  const ofTables = findings.filter(({ rule, severity }) =>
    OF_TABLES.test(rule) && severity !== "note"
  );
  return [
    remark(
      `读取 ${reports.size} 份报告、${coded} 行编码`,
      `Read: reports ${reports.size}, rows of codings ${coded}`,
    ),
    ...remarksOnRefused(refused),
    ...remarksOnAudit(findings.filter(({ report }) => reports.has(report))),
    ...ofTables.map(({ report, zh, en }) =>
      fault(under(report, "：", zh), under(report, ": ", en))
    ),
  ];
}

function remarksOnRefused(refused: CheckedInputs["refused"]): readonly Remark[] {
  const rest = refused.length - SHOWN;
  return [
    ...refused.slice(0, SHOWN).map(({ file, zh, en }) =>
      fault(under(file, "：", zh), under(file, ": ", en))
    ),
    ...rest <= 0 ? [] : [fault(
      `另有 ${rest} 个文件不能读取，见 deno task audit`,
      `and ${rest} more files cannot be read: deno task audit lists them`,
    )],
  ];
}

function remarksOnAudit(findings: readonly Noted[]): readonly Remark[] {
  const errors =
    findings.filter(({ rule, severity }) => severity === "error" && !OF_TABLES.test(rule)).length;
  return errors === 0 ? [] : [remark(
    `报告中有 ${errors} 处错误，由 deno task audit 列出`,
    `Errors in the reports: ${errors}; deno task audit lists them`,
  )];
}
