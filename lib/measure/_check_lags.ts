import { choices } from "@/model/mod.ts";

/**
 * Throws a `RangeError` for a lag of what was not asked for, which would be left out in silence, and
 * for one that is not a whole number of years.
 */
export function checkLags(
  lags: Readonly<Record<string, number>>,
  asked: readonly string[],
): void {
  for (const [id, years] of Object.entries(lags)) {
    if (!asked.includes(id)) {
      throw new RangeError(
        `Cannot lag "${id}": the panel was asked for ${choices(id, asked) || "nothing"}`,
      );
    }
    if (!Number.isInteger(years) || years < 0) {
      throw new RangeError(`Cannot lag "${id}" by ${years}: it is a whole number of years`);
    }
  }
}
