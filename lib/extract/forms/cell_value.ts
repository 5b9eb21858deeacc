import type { State } from "@/model/mod.ts";
import { readNumeral } from "@/text/mod.ts";
import { withoutNote } from "./without_note.ts";

/** What a cell of a table states. */
export interface CellValue {
  /** In 元 for money. `null` without a number. */
  readonly value: number | null;
  readonly state: Extract<State, "stated" | "zero" | "blank" | "slash" | "unreadable">;
  /** What is to be reported about the cell. */
  readonly remark?: "digits_joined" | "unreadable_cell" | "unit_missing";
}

/** What the values of a column are. */
export interface ValueKind {
  /** Measure word that the form or its header prints; empty where none is stated. */
  readonly unit: string;
  /** Whether it is an amount of money. */
  readonly money: boolean;
  /** Whether it is a change, which may be negative. */
  readonly signed: boolean;
}

const SLASH = /^[/\\\-—–_―－]+$/;
const UNITS: ReadonlyMap<string, string> = new Map([["亿", "亿"], ["万", "万"], ["千", "千"], [
  "",
  "",
]]);
const NUMBER = new RegExp(
  "^(?<sign>\\+|[-−－–]{1,2}|增加?|减少?)?" +
    "(?<number>(?:[1-9]\\d{0,2}(?:,\\d{3})+|[1-9]\\d*|0)(?:\\.\\d+)?)" +
    "(?:(?<scale>[亿万千]?)(?<unit>元)|(?:件|条|项|个|次|人|人次|份))?$",
);
/** Spaces or line ends between figures: they are one cell, so the figures belong together. */
const GAP = /(?<=\d)\s+(?=[\d,.])|(?<=[,.])\s+(?=\d)/;

/**
 * Reads the normalized text of a value cell. A blank is not zero; what is not a number of the
 * column's kind is unreadable. Amounts are counted in 元 by the unit in the cell, else by that of
 * the column; without either they are unreadable.
 */
export function readCellValue(text: string, kind: ValueKind): CellValue {
  const own = withoutNote(text.trim());
  const printed = own.replace(/\s+/g, "");
  if (printed === "") return { value: null, state: "blank" };
  if (SLASH.test(printed)) return { value: null, state: "slash" };
  const { sign = "", number, scale, unit } = NUMBER.exec(printed)?.groups ?? {};
  const isMoney = unit !== undefined;
  if (number === undefined || (isMoney && !kind.money) || (sign !== "" && !kind.signed)) {
    return unreadable("unreadable_cell");
  }
  const amount = readNumeral(number);
  if (amount === undefined) return unreadable("unreadable_cell");
  if (!kind.money && !Number.isInteger(amount)) return unreadable("unreadable_cell");
  const factor = kind.money ? factorOf(isMoney ? `${scale}元` : kind.unit) : "";
  if (factor === undefined && amount !== 0) return unreadable("unit_missing");
  const value = readNumeral(`${number}${factor ?? ""}`)! * (/^[-−－–减]/.test(sign) ? -1 : 1);
  return {
    value: value === 0 ? 0 : value,
    state: value === 0 ? "zero" : "stated",
    ...(GAP.test(own) ? { remark: "digits_joined" } : {}),
  };
}

/** The factor that turns a printed amount into 元. */
function factorOf(unit: string): string | undefined {
  return unit.endsWith("元") ? UNITS.get(unit.slice(0, -1)) : undefined;
}

function unreadable(remark: "unreadable_cell" | "unit_missing"): CellValue {
  return { value: null, state: "unreadable", remark };
}
