import type { Indicators } from "@/model/mod.ts";
import type { ReportValues } from "./_report_values.ts";

/**
 * What a report counts in an indicator though it is a separate one; `null` where nothing shows it.
 */
export type Within = (report: ReportValues, indicator: string) => readonly string[] | null;

type Values = ReportValues["values"];

/** Parts, and the whole that they may not exceed; it decides nothing where it is not stated. */
type Account = readonly [parts: number, whole: number | null | undefined];

/**
 * Decides what reports count in an indicator. A form that is known says so; else the numbers do: by
 * a definition that is possible, neither do its parts exceed the indicator nor the indicator and
 * the others beside it their total, and the likeliest is that by which most of these add up. Where
 * several are left with different counts, it is not known.
 */
export function withinBy(indicators: Indicators): Within {
  const children = Map.groupBy(indicators.values(), ({ parent }) => parent);
  const below = (id: string | null) => (children.get(id) ?? []).map((child) => child.id);
  return ({ values, definitionsOf }, whole) => {
    const definitions = definitionsOf(whole);
    if (definitions.length === 1) return definitions[0]!;
    const possible = distinct(definitions.map((included) => included.filter(isCounted(values))));
    if (possible.length === 1) return possible[0]!;
    const total = indicators.get(whole)?.parent ?? null;
    const fits = possible.map((included) => {
      const others = below(total).filter((id) => !included.includes(id));
      return fitOf([
        [sumOfValues([...below(whole), ...included], values), values.get(whole)],
        [sumOfValues(others, values), total === null ? null : values.get(total)],
      ]);
    });
    const likeliest = possible.filter((_, index) => fits[index] === Math.max(...fits, 0));
    return likeliest.length === 1 ? likeliest[0]! : null;
  };
}

/** Whether a report has a count of an indicator, or a cell for it, that is not 0. */
function isCounted(values: Values): (id: string) => boolean {
  return (id) => values.has(id) && values.get(id) !== 0;
}

function distinct(lists: readonly (readonly string[])[]): (readonly string[])[] {
  return [...new Map(lists.map((list) => [list.join("|"), list])).values()];
}

function sumOfValues(ids: readonly string[], values: Values): number {
  return ids.reduce((sum, id) => sum + (values.get(id) ?? 0), 0);
}

/** How many accounts add up, or -1 where parts exceed a whole. */
function fitOf(accounts: readonly Account[]): number {
  const stated = accounts.filter(([, whole]) => typeof whole === "number");
  if (stated.some(([parts, whole]) => parts > whole!)) return -1;
  return stated.filter(([parts, whole]) => parts === whole).length;
}
