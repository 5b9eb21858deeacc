import { frameOf, omit, pick, type RecordOf, recordsOf, schemas } from "@/frame/mod.ts";
import type { DataFrame } from "nodejs-polars";
import { type Compared, comparedReports } from "./_relations.ts";

/**
 * How much of each report is new: a frame with a row for each report that has sentences that count.
 *
 * Its columns and what they mean: `schemas.novelty`, in `lib/frame/schemas/`.
 *
 * A share holds among the reports at hand: a sentence that is new here may be copied from a report
 * that is not. `reports` is the frame of that name.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { novelty } from "@/measure/mod.ts";
 * import pl from "nodejs-polars";
 *
 * const reports = pl.DataFrame({
 *   report: ["a-2017", "a-2018"],
 *   issuer: ["甲县人民政府", "甲县人民政府"],
 *   rank: ["county", "county"],
 *   kind: ["government", "government"],
 *   year: [2017, 2018],
 *   canonical: [true, true],
 * });
 * const copies = pl.DataFrame({
 *   report: ["a-2017", "a-2018", "a-2018"],
 *   characters: [30, 30, 10],
 *   earlier_manner: [null, "exact", null],
 *   peer_manner: pl.Series("peer_manner", [null, null, null], pl.String),
 * });
 * const shares = novelty(copies, reports).select("report", "new_share").rows();
 * assertEquals(shares, [["a-2017", null], ["a-2018", 0.25]]);
 * ```
 */
export function novelty(copies: DataFrame, reports: DataFrame): DataFrame {
  const own = Map.groupBy(recordsOf(copies, COPIED, "copies"), ({ report }) => report);
  const compared = comparedReports(reports).filter(({ report }) => own.has(report));
  const lenders = lendersOf(compared);
  const summed = compared.map((one) => {
    const { report } = one;
    const sums = sumsOf(own.get(report)!);
    const { earlier_reports, peer_reports } = lenders(one);
    const isAlone = earlier_reports + peer_reports === 0;
    const new_share = isAlone ? null : sums.characters_new / sums.characters;
    return { report, earlier_reports, peer_reports, ...sums, new_share };
  });
  const about = reports.select("report", ...Object.keys(ABOUT));
  return frameOf(SUMMED, summed)
    .join(about, { on: "report", how: "left", maintainOrder: "left" })
    .select(...Object.keys(schemas.novelty));
}

const ABOUT = pick(schemas.novelty, "issuer", "rank", "kind", "year");
const SUMMED = omit(schemas.novelty, "issuer", "rank", "kind", "year");
const COPIED = pick(schemas.copies, "report", "characters", "earlier_manner", "peer_manner");

/**
 * How many reports each can have copied from, by the relations of `reuse`: counted in groups, since a year may have
 * many thousands. The reports are in the order of their years.
 */
function lendersOf(compared: readonly Compared[]) {
  const keyOf = ({ issuer, year }: Compared) => `${year}\n${issuer}`;
  const ofYear = Map.groupBy(compared, ({ year }) => year);
  const ofBoth = Map.groupBy(compared, keyOf);
  const earlier = new Map<string, number>();
  for (const own of Map.groupBy(compared, ({ issuer }) => issuer).values()) {
    for (const [place, one] of own.entries()) earlier.getOrInsert(keyOf(one), place);
  }
  return (one: Compared) => ({
    earlier_reports: earlier.get(keyOf(one))!,
    peer_reports: ofYear.get(one.year)!.length - ofBoth.get(keyOf(one))!.length,
  });
}

type Copied = RecordOf<typeof COPIED>;

function sumsOf(rows: readonly Copied[]) {
  const fresh = rows.filter((row) => row.earlier_manner === null && row.peer_manner === null);
  return {
    sentences: rows.length,
    characters: charactersOf(rows),
    sentences_new: fresh.length,
    characters_new: charactersOf(fresh),
    earlier_exact: charactersOf(rows.filter((row) => row.earlier_manner === "exact")),
    earlier_changed: charactersOf(
      rows.filter((row) => row.earlier_manner !== null && row.earlier_manner !== "exact"),
    ),
    peer_only: charactersOf(
      rows.filter((row) => row.earlier_manner === null && row.peer_manner !== null),
    ),
  };
}

function charactersOf(rows: readonly Copied[]): number {
  return rows.reduce((sum, { characters }) => sum + characters, 0);
}
