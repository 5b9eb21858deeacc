import { APPLICANTS, type Inclusion, inclusionsOf, valueName } from "@/codebook/mod.ts";
import {
  type AnyFrame,
  frameOf,
  headlines,
  lazyOf,
  nullable,
  pick,
  type RecordOf,
  recordsOf,
  reportsInPieces,
  schemas,
  str,
  withOptional,
} from "@/frame/mod.ts";
import { oneOf } from "@/model/mod.ts";
import pl, { type DataFrame } from "nodejs-polars";
import { isOneOf } from "./_is_one_of.ts";

/**
 * What a report states, by the names of terms (`valueName`); null where it has a place for a value
 * and no number.
 */
type Values = ReadonlyMap<string, number | null>;

/** One report, as measures see it. */
export interface ReportValues {
  readonly report: string;
  /** Whether any of its figures was read from the opening of a page only. */
  readonly isOpening: boolean;
  readonly values: Values;
  /** What an indicator may include by the form that it was counted by; see `inclusionsOf`. */
  readonly definitionsOf: (indicator: string) => readonly (readonly string[])[];
}

/** Which values are read. */
interface Asked {
  /** Of these indicators. */
  readonly codes: readonly string[];
  /** The kinds of applicants of these only: a form since 2019 states eight of each. */
  readonly byApplicant: readonly string[];
}

/**
 * The values of the {@linkcode headlines}, report by report. Without the columns `rule` and
 * `context` no form is known.
 */
export function* reportValuesOf(
  figures: AnyFrame,
  inclusions: readonly Inclusion[],
  { codes, byApplicant }: Asked,
): Generator<ReportValues> {
  const all = headlines(lazyOf(figures, "figures"), "each");
  const openings = new Set(textsOf(
    all.filter(pl.col("coverage").eq(pl.lit("opening"))).select("report").collectSync(),
  ));
  const isRead = pl.col("applicant").eq(pl.lit("total")).or(isOneOf("code", byApplicant));
  const columns = Object.keys(STATED).filter((name) => all.columns.includes(name));
  // Of sixty codes a join is ten times as fast as a list of them, in a third of the memory.
  const read = all.filter(isRead).select(...columns)
    .join(frameOf(CODE, codes.map((code) => ({ code }))).lazy(), SEMI).collectSync();
  for (const piece of reportsInPieces(withOptional(read, FORM))) {
    const stated = recordsOf(piece, STATED, "figures");
    for (const [report, rows] of Map.groupBy(stated, ({ report }) => report)) {
      yield {
        report,
        isOpening: openings.has(report),
        values: valuesOf(rows),
        definitionsOf: (code) => inclusionsOf(rows.find(isTotal(code)) ?? { code }, inclusions),
      };
    }
  }
}

const CODE = { code: str };
const SEMI = { on: "code", how: "semi", maintainOrder: "left" } as const;

function textsOf(frame: DataFrame): string[] {
  return frame.getColumn("report").toArray().map(String);
}

function isTotal(code: string): (row: Stated) => boolean {
  return (row) => row.code === code && row.applicant === "total";
}

/** Where a report gives each kind of organization, all of them together are their sum. */
function valuesOf(rows: readonly Stated[]): Values {
  const values = new Map(rows.map((row) => [nameOf(row), row.value]));
  for (const code of new Set(rows.map(({ code }) => code))) {
    const name = valueName({ indicator: code, applicant: "organization" });
    const kinds = ORGANIZATIONS.map((applicant) =>
      values.get(valueName({ indicator: code, applicant }))
    );
    const stated = kinds.filter((value) => typeof value === "number");
    if (values.has(name) || stated.length < kinds.length) continue;
    values.set(name, stated.reduce((sum, value) => sum + value, 0));
  }
  return values;
}

function nameOf({ code, applicant }: Stated): string {
  return valueName({ indicator: code, applicant: oneOf(APPLICANTS, applicant, "measure") });
}

const ORGANIZATIONS = APPLICANTS.filter((applicant) => applicant.startsWith("organization."));

/** Shows by which form a figure was counted. */
const FORM = { rule: nullable(str), context: nullable(str) };
const STATED = {
  ...pick(schemas.figures, "report", "code", "applicant", "value"),
  ...FORM,
};

type Stated = RecordOf<typeof STATED>;
