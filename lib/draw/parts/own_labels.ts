import type { OwnAxis } from "./own_axes.ts";
import type { OwnKind } from "./own_options.ts";
import type { OwnRow } from "./own_rows.ts";
import { placedLabels, type Side } from "./placed_labels.ts";
import { TEXT } from "./theme.ts";
import { roughWidth } from "./wrap.ts";

/** A panel: its axes and its size in pixels. */
export interface LabelRoom extends Readonly<Record<"x" | "y", OwnAxis>> {
  /** Whether categories are below each other. */
  readonly isBelow: boolean;
  readonly width: number;
  readonly height: number;
  /** Pixels for labels right of the panel, at the ends of lines. */
  readonly ends: number;
}

/** Rows with the sides of their labels, and how many labels have no room. */
export interface OwnLabels {
  readonly rows: readonly OwnRow[];
  readonly unplaced: number;
}

/**
 * The labels that have room: beside points, at the end of lines, within cells; those of bars are at
 * their end.
 */
export function ownLabels(kind: OwnKind, rows: readonly OwnRow[], room: LabelRoom): OwnLabels {
  if (kind === "bar" || rows.every(({ label }) => label === undefined)) {
    return { rows, unplaced: 0 };
  }
  return kind === "heat" ? inCells(rows, room) : besidePoints(kind, rows, room);
}

/** Where more than this share of labels is wider than its cell, cells have none. */
const FEW = 0.2;

function inCells(rows: readonly OwnRow[], { width }: LabelRoom): OwnLabels {
  const cell = width / new Set(rows.map(({ x }) => x)).size;
  const isWide = ({ label = "" }: OwnRow) => roughWidth(String(label), TEXT.label) > cell;
  const wide = rows.filter(isWide).length;
  const isBare = (row: OwnRow) => isWide(row) || wide > FEW * rows.length;
  return {
    rows: rows.map((row) => {
      const { label: _, ...bare } = row;
      return isBare(row) ? bare : row;
    }),
    unplaced: rows.filter(isBare).length,
  };
}

function besidePoints(kind: OwnKind, rows: readonly OwnRow[], room: LabelRoom): OwnLabels {
  const ends = new Map(
    rows.map((row) => [JSON.stringify([row.colour, row.label, row.facet]), row]),
  );
  const isAsked = (row: OwnRow) =>
    row.label !== undefined &&
    (kind !== "line" || ends.get(JSON.stringify([row.colour, row.label, row.facet])) === row);
  const sides = new Map<OwnRow, Side>();
  for (const own of Map.groupBy(rows, ({ facet }) => facet).values()) {
    const labels = own.map((row) => isAsked(row) ? String(row.label) : "");
    const area = { width: room.width + room.ends, height: room.height };
    const points = own.map((row, index) => ({ ...pointOf(row, room), label: labels[index]! }));
    placedLabels(points, area, room.ends > 0 ? ["right"] : undefined).forEach((side, index) => {
      if (side !== null) sides.set(own[index]!, side);
    });
  }
  return {
    rows: rows.map((row) => sides.has(row) ? { ...row, side: sides.get(row)! } : row),
    unplaced: rows.filter((row) => isAsked(row) && !sides.has(row)).length,
  };
}

function pointOf(row: OwnRow, { x, y, isBelow, width, height }: LabelRoom) {
  const up = y.place(row.y!);
  return { x: width * x.place(row.x!), y: height * (isBelow ? up : 1 - up) };
}
