import { extent } from "@/model/mod.ts";
import type { OwnColumn } from "./own_column.ts";
import { listAxis } from "./report_axis.ts";
import { NUMBERS_ROOM, TEXT, type ThemeOptions } from "./theme.ts";
import { numberScale } from "./value_scale.ts";
import { brokenLabels, roughWidth, wrap } from "./wrap.ts";
import type { OwnOptions } from "./own_options.ts";
import { yearAxis } from "./year_axis.ts";

/** An axis: its encoding, and where on it a value is, as a share of its length. */
export interface OwnAxis {
  readonly encoding: object;
  readonly place: (value: string | number) => number;
  readonly isLog: boolean;
}

/** Pixels from one line of a title to the next, and from the numbers of an axis to its title. */
const [LINE, ABOVE] = [14, 8];

/** Pixels that labels turned by a right angle take at most. */
export const TURNED = 130;

/** Pixels of a wide number below a horizontal axis. */
const WIDE = 70;

/** Shares of an axis that are left free at its ends, so that no mark lies on a border. */
const ROOM = 0.04;

/** How an axis of numbers is laid out. */
interface NumbersOptions {
  readonly pixels: number;
  /** As bars begin. */
  readonly fromZero: boolean;
  /** The share that is left free at its end. */
  readonly room?: number;
}

/** An axis of numbers over `pixels`; that of bars begins at 0. */
export function numbersAxis(
  field: "x" | "y",
  column: OwnColumn,
  values: readonly number[],
  laid: NumbersOptions,
  { lang }: OwnOptions,
): OwnAxis {
  const { pixels, fromZero } = laid;
  if (column.numbers === "year" && !fromZero) {
    const [first, last] = extent(values);
    const years = yearAxis([first, last], lang, field === "x" ? pixels : 2 * pixels);
    const place = (value: string | number) => (Number(value) - first + 0.5) / (last - first + 1);
    return { encoding: { ...years, field, title: null }, place, isLog: false };
  }
  const { isLog, axis } = numberScale(values, column.numbers, pixels);
  if (isLog && !fromZero) {
    const end = 1.3 * extent(values)[1];
    const place = (value: string | number) => Math.log1p(Number(value)) / Math.log1p(end);
    return { encoding: { field, type: "quantitative", ...axis }, place, isLog };
  }
  const { axis: plain } = isLog ? numberScale([0, 1], column.numbers, pixels).axis : axis;
  return linearAxis(field, plain, domainOf(column, values, laid), pixels);
}

function linearAxis(
  field: "x" | "y",
  axis: object,
  domain: readonly [start: number, end: number],
  pixels: number,
): OwnAxis {
  const [start, end] = domain;
  const tickCount = Math.max(2, Math.min(6, Math.floor(pixels / WIDE)));
  const shown = field === "x" ? { ...axis, tickCount } : axis;
  const scale = { domain, nice: false, zero: false };
  return {
    encoding: { field, type: "quantitative", axis: shown, scale },
    place: (value) => (Number(value) - start) / (end - start),
    isLog: false,
  };
}

/** From 0, or where all numbers are far from it, as their range is narrow, around them. */
function domainOf(
  { numbers }: OwnColumn,
  values: readonly number[],
  { fromZero, room = ROOM }: NumbersOptions,
): readonly [start: number, end: number] {
  const [low, high] = extent(values);
  const span = high - low || Math.abs(high) || 1;
  const isFar = !fromZero && numbers === "number" && (low > high / 2 || high < low / 2);
  const start = isFar ? low - ROOM * span : low < 0 ? low - room * span : 0;
  const end = high <= 0 && !isFar ? 0 : high + room * span;
  return [start, start === end ? start + 1 : end];
}

/** An axis of categories side by side; labels that do not fit into their bands are turned. */
export function bandsAcross(
  { isNumber }: Pick<OwnColumn, "isNumber">,
  domain: readonly string[],
  pixels: number,
): OwnAxis {
  const band = pixels / domain.length;
  const isTurned = !isNumber && !fitsAcross(domain, pixels);
  return {
    encoding: {
      field: "x",
      type: "nominal",
      sort: null,
      scale: { domain },
      axis: {
        labelAngle: isTurned ? -90 : 0,
        ...isTurned ? { labelBaseline: "middle" } : {},
        ...isNumber ? { labelOverlap: true, labelSeparation: 6 } : { labelOverlap: false },
        ticks: false,
        ...brokenLabels(domain, isTurned ? roomTurned(domain, band) : band - 4, TEXT.label),
      },
    },
    place: placeOf(domain),
    isLog: false,
  };
}

/** So much that the lines of a turned label fit into its band. */
function roomTurned(domain: readonly string[], band: number): number {
  const lines = Math.max(1, Math.floor(band / LINE));
  const widest = Math.max(...domain.map((label) => roughWidth(label, TEXT.label)));
  return Math.max(TURNED, lines === 1 ? widest : 1.3 * widest / lines);
}

/** Whether the labels fit beside each other, in two lines at the most. */
export function fitsAcross(domain: readonly string[], pixels: number): boolean {
  const band = pixels / domain.length - 4;
  return domain.every((label) => {
    const lines = wrap(label, band, TEXT.label);
    return lines.length <= 2 * label.split("\n").length &&
      lines.every((line) => roughWidth(line, TEXT.label) <= band);
  });
}

/** An axis of categories below each other. */
export function bandsBelow(domain: readonly string[], options: ThemeOptions) {
  const list = listAxis(domain.map((label) => ({ label })), options, { field: "y" });
  return { ...list, place: placeOf(domain), isLog: false };
}

function placeOf(domain: readonly string[]): (value: string | number) => number {
  const places = new Map(domain.map((label, index) => [label, (index + 0.5) / domain.length]));
  return (value) => places.get(String(value)) ?? 0;
}

/** The title above an axis of numbers: turned, a long one would be longer than the axis. */
export function uprightTitle(encoding: object, title: string, width: number, above = 0): object {
  if (title === "") return { ...encoding, title: null };
  const lines = wrap(title, width, TEXT.axis);
  const { axis = {} } = encoding as { readonly axis?: object };
  return {
    ...encoding,
    title: lines,
    axis: {
      ...axis,
      titleAngle: 0,
      titleAlign: "left",
      titleAnchor: "end",
      titleX: -NUMBERS_ROOM,
      titleY: -ABOVE - LINE * lines.length - above,
    },
  };
}
