import type { DataFrame } from "nodejs-polars";

/** What `tabulate` makes; the columns are described at `schemas` of the room `frame`. */
export interface Frames {
  /** One row a report. */
  readonly reports: DataFrame;
  /** One row a figure. */
  readonly figures: DataFrame;
  /** One row a finding, those about copies and coded contradictions included. */
  readonly findings: DataFrame;
  /** One row an identity that could concern a report, checked against its figures. */
  readonly checks: DataFrame;
  /** One row a number of the prose of the parsed reports, with what became of it. */
  readonly numbers: DataFrame;
  /** One row a sentence of the parsed reports. */
  readonly sentences: DataFrame;
  /** One row a report, one column an indicator. */
  readonly panel: DataFrame;
  /** One row a file of the folder, with what became of it. */
  readonly files: DataFrame;
}
