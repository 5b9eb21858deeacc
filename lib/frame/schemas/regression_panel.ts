import { bool, i32, nullable, type Schema, str } from "../column.ts";
import { EXTENT, METHOD } from "./values.ts";

/**
 * `panel` of `regressionPanel`: one row an issuer and year. After these columns each variable has one
 * (f64).
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report … covers | | as in `reports` |
 * | balanced | bool | whether the issuer has a report for each year of the panel |
 * | errors, warnings | i32 | findings of the report, by severity |
 * | doubted | i32 | measures that are null since their figures contradict the report |
 */
export const regressionPanel = {
  report: str,
  issuer: str,
  division_code: nullable(str),
  province: nullable(str),
  rank: nullable(str),
  kind: nullable(str),
  year: i32,
  era: nullable(str),
  method: METHOD,
  coverage: EXTENT,
  covers: nullable(str),
  balanced: bool,
  errors: i32,
  warnings: i32,
  doubted: i32,
} as const satisfies Schema;

/**
 * `variables` of `regressionPanel`: one row a variable, in the order of their columns.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | name | str | of the column: at most 32 characters |
 * | variable | str | id of an indicator, with `@` and a kind of applicants; of a measure, with its component |
 * | lag | i32 | years before; 0 for the year itself |
 * | unit, label_zh, label_en | str | a value of unit `%` is a fraction for measures, per cent as printed for indicators |
 */
export const panelVariables = {
  name: str,
  variable: str,
  lag: i32,
  unit: str,
  label_zh: str,
  label_en: str,
} as const satisfies Schema;
