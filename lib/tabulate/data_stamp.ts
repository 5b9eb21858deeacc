import { createHash } from "node:crypto";
import pl, { type LazyDataFrame } from "nodejs-polars";
import { lazily } from "@/frame/mod.ts";
import { compareText, type DataStamp } from "@/model/mod.ts";
import type { Frames } from "./frames.ts";

/**
 * The data that frames are based on: how many reports, and a hash that changes with any of their files
 * and with any of the coded figures; with what `gongkai.json` says of them. The order of the reports does
 * not matter.
 *
 * @example
 * ```ts
 * import { load } from "@/mod.ts";
 * import { dataStamp } from "@/tabulate/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const reports = await Deno.makeTempDir();
 * const text = "杭州市2017年政府信息公开工作年度报告\n2017年,全市共收到信息公开申请27件。";
 * await Deno.writeTextFile(`${reports}/hangzhou-2017.txt`, text);
 * const { parsed, coded, inputs } = dataStamp(await load({ reports }));
 * assertEquals([parsed, coded, Object.keys(inputs)], [1, 0, ["hangzhou-2017"]]);
 * await Deno.remove(reports, { recursive: true });
 * ```
 */
export function dataStamp(
  frames: Pick<Frames, "reports" | "figures" | "findings">,
): DataStamp {
  const { reports, figures, findings } = lazily(frames);
  const files = pairsOf(reports.filter(isMethod("coded").not()), "sha256");
  const coded = codedInputs(figures.filter(isMethod("coded")));
  const inputs = Object.fromEntries([...files, ...coded].toSorted(([a], [b]) => compareText(a, b)));
  return {
    parsed: files.length,
    coded: coded.length,
    ...noteIn(findings),
    sha256: hash(JSON.stringify(inputs)),
    inputs,
  };
}

/** What the folder says of its data is a finding about none of its files. */
function noteIn(findings: LazyDataFrame): Pick<DataStamp, "note"> {
  const [note] = findings.filter(pl.col("rule").eq(pl.lit("load.data_note")))
    .select("message_zh", "message_en").collectSync().rows();
  return note === undefined ? {} : { note: { zh: String(note[0]), en: String(note[1]) } };
}

/** Coded reports have no file: the hash of their figures replaces its hash. */
function codedInputs(figures: LazyDataFrame): [string, string][] {
  const rows = figures.withColumn(
    pl.concatString([pl.col("code"), pl.col("scope"), pl.col("value").cast(pl.String)], "|")
      .alias("line"),
  );
  const lines = Map.groupBy(pairsOf(rows, "line"), ([report]) => report);
  return [...lines].map(([report, pairs]) => [
    report,
    hash(pairs.map(([, line]) => line).sort().join("\n")),
  ]);
}

function pairsOf(frame: LazyDataFrame, column: string): [string, string][] {
  return frame.select("report", column).collectSync().rows()
    .map(([report, value]) => [String(report), String(value)]);
}

function isMethod(method: string) {
  return pl.col("method").eq(pl.lit(method));
}

function hash(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
