import { SMALL_ISSUERS } from "@/model/mod.ts";
import type { Tile } from "@/codebook/mod.ts";
import { issuerCount, type MeasureRow } from "./measure_rows.ts";
import { SMALL_N } from "./theme.ts";

/** The value of a tile, and what it is made of. */
export interface TileValue {
  readonly tile: Tile;
  /** `null` where no report has one, or those of one issuer would stand for a province. */
  readonly value: number | null;
  readonly reports: number;
  readonly cases: number | null;
  readonly few: boolean;
}

/**
 * A value for each tile. Of the province's own report it is what that states; of others it is
 * pooled: all cases together for shares and ratios, the mean of a report for counts.
 */
export function tileValues(
  tiles: readonly Tile[],
  rows: readonly MeasureRow[],
  { isOwn, per }: { readonly isOwn: boolean; readonly per: number },
): TileValue[] {
  const byProvince = Map.groupBy(rows, ({ province = null }) => province);
  return tiles.map((tile) => {
    const own = byProvince.get(tile.labelZh) ?? [];
    const isEnough = isOwn ? own.length > 0 : issuerCount(own) >= SMALL_ISSUERS;
    const whole = own.some(({ denominator }) => denominator === null)
      ? null
      : sum(own.map(({ denominator }) => denominator ?? 0));
    const counted = sum(own.map(({ numerator }) => numerator));
    const value = whole === null ? counted / own.length : per * counted / whole;
    return {
      tile,
      value: isEnough ? value : null,
      reports: own.length,
      cases: whole,
      few: isEnough && whole !== null && whole < SMALL_N,
    };
  });
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
