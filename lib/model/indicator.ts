import type { Era } from "./identity.ts";

/** One row of `data/codebook/indicators.csv`: a thing that reports count. */
export interface Indicator {
  /** Dotted id, as `applications.received`. */
  readonly id: string;
  readonly parent: string | null;
  readonly labelEn: string;
  readonly labelZh: string;
  /** Other wordings, without numbering. */
  readonly aliasesZh: readonly string[];
  /** Unit of its values, as `件`, `元` or `%`. */
  readonly unit: string;
  readonly eras: readonly Era[];
  readonly definitionEn: string;
}

/** The indicators by id. */
export type Indicators = ReadonlyMap<string, Indicator>;
