import type { Span } from "./span.ts";

/**
 * Id of a form that a report, or a part of it, can have, as `tpl2021`: a row of `eras.csv`, against
 * which it is checked at load. Labels identify it, never the year.
 */
export type Era = string;

/**
 * Administrative level of the issuer; zones of a city or a county are of a county's, the convention
 * of the statistical division codes, those of a municipality of a prefecture's.
 */
export type Rank = "nation" | "province" | "prefecture" | "county" | "township";

/**
 * What sort of body the issuer is; `vertical` bodies answer to their ministry, not to the place, and
 * who runs a development zone or park is a `zone`, whatever it governs.
 */
export type Kind = "government" | "department" | "zone" | "vertical";

/**
 * Whose work the report covers: everybody within the jurisdiction, the issuing body alone, or
 * unclear.
 */
export type SpeaksFor = "jurisdiction" | "body" | "unclear";

/** A part of a report with the era that its labels identify. */
export interface EraPart {
  readonly era: Era;
  /** The labels that identified the era. */
  readonly clues: readonly string[];
  /** In the source text. */
  readonly span: Span;
}

/** Who reports on which year. `null`: the report does not say. */
export interface Identity {
  /** Name of the issuer in simplified characters, as `杭州市人民政府`. */
  readonly issuer: string | null;
  readonly rank: Rank | null;
  readonly kind: Kind | null;
  /** Six-digit code of GB/T 2260, as `330100`. */
  readonly divisionCode: string | null;
  /** Short name of the province, as `浙江`. */
  readonly province: string | null;
  /** The year that the report covers. */
  readonly year: number | null;
  /** ISO dates of the stated period, both included. */
  readonly period: { readonly start: string; readonly end: string } | null;
  readonly covers: SpeaksFor;
  /** Document number as printed, as `杭政函〔2018〕9号`. */
  readonly documentNumber: string | null;
  readonly title: string | null;
  readonly eras: readonly EraPart[];
}
