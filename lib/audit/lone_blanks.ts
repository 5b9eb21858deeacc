import { type Figure, type Finding, makeFinding } from "@/model/mod.ts";
import { placesOf } from "./places_of.ts";

/** So many blank cells among so many numbers are not the habit of a report. */
const FEW = 2;
const MANY = 30;

/**
 * The blank cells of a report that prints a number, or 0, in nearly every other: a number may have
 * been lost. Those that a finding of their table, or of its sums, names already are left out.
 */
export function loneBlanks(figures: readonly Figure[], known: readonly Finding[]): Finding[] {
  const cells = figures.filter(({ where, state }) => where === "table" && state !== "derived");
  const blanks = cells.filter(({ state }) => state === "blank");
  const numbers = cells.filter(({ value }) => value !== null);
  if (blanks.length > FEW || numbers.length < MANY) return [];
  const named = new Set(
    known.filter(({ rule }) => /blank_cells?$/.test(rule)).flatMap(({ codes }) => codes),
  );
  const [first, ...others] = blanks.filter(({ code }) => !named.has(code));
  if (first === undefined) return [];
  const all = [first, ...others] as const;
  return [makeFinding("audit.lone_blanks", {
    codes: all.map(({ code }) => code),
    actual: String(all.length),
    ...placesOf(all),
    message: {
      zh: `全文表格几乎每格都有数字，此处却空白（${all.length}格）：数字可能遗漏，请核对原文`,
      en: `Nearly every cell of the report has a number, and these have none: ${all.length}; one ` +
        "may have been lost, compare the original",
    },
  })];
}
