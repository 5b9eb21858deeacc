import {
  type CodedFigure,
  type Finding,
  type Indicators,
  makeFinding,
  mayBeEqual,
} from "@/model/mod.ts";
import type { Entry, EntryFigure } from "./entry.ts";

/** The audit of the figures of one issuer and year. */
export type Audited = Pick<Entry, "checks" | "findings">;

/**
 * The entries of figures that were coded outside the parser, one for each issuer and year, in order
 * of appearance. Where a parsed report has `taken` the id, `-coded` distinguishes it. Every code
 * has to be among the `indicators`. `audited` holds checks and findings by issuer and year.
 */
export function codedEntries(
  coded: readonly CodedFigure[],
  indicators: Indicators,
  taken: ReadonlySet<string>,
  audited: ReadonlyMap<string, Audited>,
): readonly Entry[] {
  const groups = Map.groupBy(coded, ({ issuer, year }) => `${issuer}-${year}`);
  return [...groups].map(([id, rows]) =>
    codedEntry(freeId(id, taken), rows, indicators, audited.get(id))
  );
}

function freeId(id: string, taken: ReadonlySet<string>): string {
  return taken.has(id) ? freeId(`${id}-coded`, taken) : id;
}

function codedEntry(
  id: string,
  rows: readonly CodedFigure[],
  indicators: Indicators,
  audited: Audited = { checks: [], findings: [] },
): Entry {
  const [{ issuer, rank, kind, province, divisionCode = null, year, sourceUrl }] = rows as [
    CodedFigure,
  ];
  const firsts = new Map(rows.toReversed().map((row) => [row.code, row]));
  return {
    id,
    identity: {
      issuer,
      rank,
      kind,
      divisionCode,
      province,
      year,
      period: null,
      covers: "unclear",
      documentNumber: null,
      title: null,
    },
    eras: [...new Set(rows.map((row) => row.form))],
    method: "coded",
    coverage: rows.every((row) => row.coverage === "whole") ? "whole" : "opening",
    source: null,
    sourceUrl,
    characters: null,
    figures: rows.map((row) => codedFigure(row, firsts.get(row.code) === row, indicators)),
    findings: [
      ...rows.flatMap((row) => contradictions(row, firsts.get(row.code)!, indicators)),
      ...audited.findings,
    ],
    checks: audited.checks,
    numbers: [],
    sentences: [],
  };
}

function codedFigure(row: CodedFigure, preferred: boolean, indicators: Indicators): EntryFigure {
  return {
    code: row.code,
    value: row.value,
    unit: indicators.get(row.code)!.unit,
    printed: null,
    state: row.value === 0 ? "zero" : "stated",
    qualifier: row.qualifier,
    scope: "all",
    applicant: "total",
    dataYear: null,
    where: null,
    section: null,
    rule: row.codedBy,
    span: null,
    quote: null,
    context: null,
    preferred,
    method: "coded",
    coverage: row.coverage,
    sourceUrl: row.sourceUrl,
  };
}

function contradictions(
  row: CodedFigure,
  first: CodedFigure,
  indicators: Indicators,
): readonly Finding[] {
  const { code } = row;
  const measured = { unit: indicators.get(code)!.unit, printed: null };
  if (mayBeEqual({ ...row, ...measured }, { ...first, ...measured })) return [];
  return [makeFinding("tabulate.coded_twice", {
    codes: [code],
    expected: String(first.value),
    actual: String(row.value),
    message: {
      zh: `${code} 被编码两次且数值不同：${first.value}（${first.codedBy}）与 ${row.value}` +
        `（${row.codedBy}）；采用前者，请核对`,
      en: `${code} was coded twice, as ${first.value} (${first.codedBy}) and as ${row.value} ` +
        `(${row.codedBy}): the first is preferred; check both`,
    },
  })];
}
