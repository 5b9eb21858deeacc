import type { Codebook } from "@/codebook/mod.ts";
import { compareText } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { byBody, groupLabel } from "./body_labels.ts";
import { issuerCount, type MeasureRow, nameOf } from "./measure_rows.ts";
import { straddling } from "./straddled_breaks.ts";
import { SMALL_N } from "./theme.ts";
import { count } from "./tooltip.ts";

/**
 * What a panel is: the bodies of one level and kind, those of one province, or an issuer. Bodies of
 * different level or kind are in one panel only where it is an issuer.
 */
export type PanelKey = "level" | "province" | "issuer";

/** The rows of a panel. */
export interface PanelGroup {
  readonly label: string;
  readonly rows: readonly MeasureRow[];
}

/** The panels: levels from the highest to the lowest, all else by the number of reports. */
export function panelGroups(
  rows: readonly MeasureRow[],
  by: PanelKey,
  options: DrawOptions,
): PanelGroup[] {
  const labelOf = (row: MeasureRow) => {
    if (by === "issuer") return nameOf(row);
    const { rank, kind = null, province = null } = row;
    return groupLabel({ rank, kind, ...by === "province" ? { province } : {} }, options);
  };
  const bodies = byBody(options);
  const body = ({ rows: [row] }: PanelGroup) => ({ rank: row!.rank, kind: row!.kind ?? null });
  return [...Map.groupBy(rows, labelOf)].map(([label, own]) => ({ label, rows: own }))
    .toSorted((a, b) =>
      by === "level"
        ? bodies(body(a), body(b))
        : b.rows.length - a.rows.length || compareText(a.label, b.label)
    );
}

/** With the number of reports, and of issuers where there are several. */
export function panelTitle({ label, rows }: PanelGroup): string {
  const issuers = issuerCount(rows);
  return issuers > 1 ? `${label} (${rows.length}/${issuers})` : `${label} (${rows.length})`;
}

/** The point of a report, and the number of its line. */
export function panelPoint(
  row: MeasureRow,
  run: number | null,
  printed: (value: number) => string,
  codebook: Pick<Codebook, "breaks">,
) {
  const { report, year, value, numerator, denominator, quote } = row;
  return {
    name: nameOf(row),
    ...{ report, year, place: value, value: printed(value), run },
    few: denominator !== null && denominator < SMALL_N,
    ...denominator === null ? {} : { cases: `${count(numerator)} / ${count(denominator)}` },
    ...straddling(row, codebook),
    ...quote ? { quote } : {},
  };
}
