import type { Candidate } from "@/extract/candidate.ts";
import {
  type CodedFigure,
  type Figure,
  type Finding,
  type Indicator,
  type Indicators,
  makeFinding as findingOf,
  type Report,
  type Sentence,
} from "@/model/mod.ts";

/** An exact count of everything the report covers, with `overrides`. */
export function makeFigure(overrides: Partial<Figure> = {}): Figure {
  return {
    code: "applications.received",
    value: 183,
    unit: "件",
    printed: "183件",
    state: "stated",
    qualifier: "exact",
    scope: "all",
    applicant: "total",
    dataYear: null,
    where: "narrative",
    section: null,
    rule: "applications.received",
    span: { start: 2, end: 8 },
    quote: "申请183件",
    context: "收到申请183件。",
    preferred: true,
    ...overrides,
  };
}

/** A prefecture's report for 2018; what `identity` and `source` name is laid over it. */
export function makeReport(
  { identity, source, ...overrides }:
    & Partial<Omit<Report, "identity" | "source">>
    & { identity?: Partial<Report["identity"]>; source?: Partial<Report["source"]> } = {},
): Report {
  const id = overrides.id ?? "city-2018";
  return {
    id,
    characters: 1000,
    normalized: { text: "", source: "", traditional: false, maps: [], repairs: [] },
    figures: [],
    findings: [],
    checks: [],
    numbers: [],
    sentences: [],
    ...overrides,
    identity: {
      issuer: "甲市人民政府",
      rank: "prefecture",
      kind: "government",
      divisionCode: null,
      province: null,
      year: 2018,
      period: null,
      covers: "jurisdiction",
      documentNumber: null,
      title: null,
      eras: [],
      ...identity,
    },
    source: {
      name: `${id}.txt`,
      format: "txt",
      bytes: 3000,
      sha256: `sha256 of ${id}`,
      encoding: "utf-8",
      encodingReason: "valid UTF-8",
      ...source,
    },
  };
}

/** A figure of a page that was read whole, with `overrides`. */
export function makeCodedFigure(overrides: Partial<CodedFigure> = {}): CodedFigure {
  return {
    issuer: "乙县人民政府",
    rank: "county",
    kind: "government",
    province: null,
    year: 2019,
    code: "applications.received",
    value: 12,
    qualifier: "exact",
    sourceUrl: "https://example.org/2019",
    form: "tpl2019",
    coverage: "whole",
    codedBy: "machine-assisted, single reader",
    ...overrides,
  };
}

/** An exact count in prose that stands at `start`, with `overrides`. */
export function makeCandidate(start: number, overrides: Partial<Candidate> = {}): Candidate {
  const { end = start } = overrides;
  return {
    code: "applications.received",
    value: 183,
    qualifier: "exact",
    scope: "all",
    where: "narrative",
    rule: "frame",
    section: null,
    start,
    end,
    printedStart: start,
    printedEnd: end,
    contextStart: start,
    contextEnd: end,
    ...overrides,
  };
}

/** A note about the source, with `overrides`. */
export function makeFinding(overrides: Partial<Finding> = {}): Finding {
  const message = { zh: "日期残缺", en: "The date is damaged" };
  return { ...findingOf("audit.damaged_date", { message }), ...overrides };
}

/** A sentence that normalizing left as it is, with `overrides`. */
export function makeSentence(overrides: Partial<Sentence> = {}): Sentence {
  return {
    section: null,
    span: { start: 0, end: 8 },
    text: "收到申请183件",
    offset: 0,
    quote: "收到申请183件",
    hash: "0123456789abcdef",
    ...overrides,
  };
}

/** Indicators of these ids, in this order, counted in 件. */
export function makeIndicators(...ids: readonly string[]): Indicators {
  const indicator = (id: string): Indicator => ({
    id,
    parent: null,
    labelEn: id,
    labelZh: id,
    aliasesZh: [],
    unit: "件",
    eras: ["narrative"],
    definitionEn: "",
  });
  return new Map(ids.map((id) => [id, indicator(id)]));
}
