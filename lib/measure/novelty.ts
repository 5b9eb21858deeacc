import pl, { type DataFrame } from "nodejs-polars";
import { comparedReports, type Relation, RELATIONS } from "./_relations.ts";
import { rowsFrame } from "./_rows_frame.ts";

/**
 * How much of each report is new: a frame with a row for each report that has sentences that count.
 *
 * | column | dtype | |
 * | --- | --- | --- |
 * | report, issuer, rank, kind | str | |
 * | year | i32 | |
 * | earlier_reports | i32 | reports of the same issuer about earlier years that it was compared with |
 * | peer_reports | i32 | reports of other issuers about the same year |
 * | sentences, characters | i32 | that count (see `reuse`); characters without spaces |
 * | sentences_new | i32 | found in none of those reports |
 * | earlier_exact | i32 | characters in sentences that stand word for word in an earlier report |
 * | earlier_changed | i32 | characters in sentences that stand there with other numbers or a few other words |
 * | peer_only | i32 | characters in sentences that stand, in whatever manner, in the peers' reports alone |
 * | characters_new | i32 | the rest |
 * | new_share | f64 | characters_new / characters; null where there was nothing to compare with |
 *
 * A share is one among the reports at hand: a sentence that is new here may be copied from a report that
 * is not. `reports` is the frame of that name.
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
  const rows = copies.select("report", "characters", "earlier_manner", "peer_manner")
    .toRecords() as unknown as CopyRow[];
  const own = Map.groupBy(rows, ({ report }) => report);
  const compared = comparedReports(reports).filter(({ report }) => own.has(report));
  const lenders = (relation: Relation) => {
    const { groupOf, canLend } = RELATIONS[relation];
    const groups = Map.groupBy(compared, groupOf);
    return compared.map((to) =>
      groups.get(groupOf(to))!.filter((from) => canLend(from, to)).length
    );
  };
  const [earlier, peers] = [lenders("earlier"), lenders("peer")];
  const summed = compared.map(({ report }, index) => {
    const sums = sumsOf(own.get(report)!);
    const [earlier_reports, peer_reports] = [earlier[index]!, peers[index]!];
    const isAlone = earlier_reports + peer_reports === 0;
    const new_share = isAlone ? null : sums.characters_new / sums.characters;
    return { report, earlier_reports, peer_reports, ...sums, new_share };
  });
  const about = reports.select("report", "issuer", "rank", "kind", "year");
  return rowsFrame(COLUMNS, summed)
    .join(about, { on: "report", how: "left", maintainOrder: "left" })
    .select("report", "issuer", "rank", "kind", "year", ...Object.keys(COLUMNS).slice(1));
}

const COLUMNS = {
  report: pl.String,
  earlier_reports: pl.Int32,
  peer_reports: pl.Int32,
  sentences: pl.Int32,
  characters: pl.Int32,
  sentences_new: pl.Int32,
  earlier_exact: pl.Int32,
  earlier_changed: pl.Int32,
  peer_only: pl.Int32,
  characters_new: pl.Int32,
  new_share: pl.Float64,
};

interface CopyRow {
  readonly report: string;
  readonly characters: number;
  readonly earlier_manner: string | null;
  readonly peer_manner: string | null;
}

function sumsOf(rows: readonly CopyRow[]) {
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

function charactersOf(rows: readonly CopyRow[]): number {
  return rows.reduce((sum, { characters }) => sum + characters, 0);
}
