import type { Span } from "./span.ts";

/** What the source says in a place where a value is expected. Absence has no figure at all. */
export type State =
  | "stated"
  | "zero"
  | "blank"
  | "slash"
  | "not_asked"
  | "unreadable"
  | "derived"
  | "corrected";

/** How exact a value claims to be: 余, 多, 以上, 突破 are `at_least`; 约 is `about`; 近 is `below`. */
export type Qualifier = "exact" | "at_least" | "about" | "below";

/** Whose count a value is, among those that the report covers. */
export type Scope =
  | "all"
  | "province_level"
  | "prefecture_level"
  | "county_level"
  | "departments"
  | "localities";

/**
 * Who filed the requests; `total` outside the standard tables but for numbers of prose that name
 * them. `organization` is all organizations together, which the tables have no column for.
 */
export type Applicant =
  | "total"
  | "natural_person"
  | "organization"
  | "organization.business"
  | "organization.research"
  | "organization.social_welfare"
  | "organization.legal_services"
  | "organization.other";

/** The part of a report that a figure comes from. */
export type Where = "narrative" | "table";

/** One value that a report states, with the words it was read from. */
export interface Figure {
  /** Id of the indicator in the codebook, as `applications.received`. */
  readonly code: string;
  /**
   * In the codebook's unit: money in 元, shares and rates in per cent as printed. `null` without a
   * number.
   */
  readonly value: number | null;
  /** The unit of `value`, as `件`. */
  readonly unit: string;
  /** The number and unit as printed, as `128.2萬條`. */
  readonly printed: string;
  readonly state: State;
  readonly qualifier: Qualifier;
  readonly scope: Scope;
  readonly applicant: Applicant;
  /** The year that the value is about, where it is not the report's own. */
  readonly dataYear: number | null;
  readonly where: Where;
  /** Title of the section that contains the figure, as printed. */
  readonly section: string | null;
  /**
   * What took it: in prose its indicator, `<indicator>.part` or `zero`; else the table, form or annex,
   * or `label` for a row of another table.
   */
  readonly rule: string;
  /** Of the quotation, in the source text. */
  readonly span: Span;
  /** A literal substring of the source text. */
  readonly quote: string;
  /** The sentence or table row around the quotation, literally. */
  readonly context: string;
  /** Whether this is the value to use among those for the same code, scope and applicant. */
  readonly preferred: boolean;
  /** How sure its least certain character is, from 0 to 1, where it was recognized in a picture. */
  readonly confidence?: number;
}
