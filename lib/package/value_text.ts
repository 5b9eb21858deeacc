import type { Variable } from "./variable.ts";

/** The codes of a variable with their numbers in Stata and labels: `1 province = 省级 / Province`. */
export function valueText({ values }: Pick<Variable, "values">): string {
  return values.map(({ id, number, label: { zh, en } }) => `${number} ${id} = ${zh} / ${en}`)
    .join("; ");
}
