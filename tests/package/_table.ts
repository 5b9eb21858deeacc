import { loadCodebook } from "@/codebook/mod.ts";
import { tableMaker } from "@/package/data_table.ts";
import pl, { type DataFrame } from "nodejs-polars";

export const codebook = loadCodebook();
export const makeTable = tableMaker(codebook);

/** A frame with every type, an unknown cell in each column, and texts that harm careless writers. */
export function mixedFrame(): DataFrame {
  return pl.DataFrame({
    report: ["a", null, "b"],
    rank: ["county", "province", null],
    canonical: [true, false, null],
    period_start: ["2019-12-31", null, "1960-01-01"],
    value: [12, 0.5, null],
    quote: ['=1+1,"甲"\n乙', "", null],
  }).withColumn(pl.Series("n", [3, null, 7], pl.Float64).cast(pl.Int32));
}
