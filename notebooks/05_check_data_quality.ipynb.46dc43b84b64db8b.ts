export {};

// code cell 1
import "@/show/prelude.ts";
import { agreements, auditSummary, canonicalFigures, coverageMatrix, draw } from "@/mod.ts";
import { explain, load, loadCodebook, measure, params, pl, publish, say } from "@/mod.ts";
import { dataStamp, type Language, type Preset, table, withoutFlagged } from "@/mod.ts";
import { writeFrames } from "@/mod.ts";

// code cell 2
const { reports, coded, lang, preset, years, out } = params({
  reports: "../data/reports",
  coded: "../data/coded/coded-figures.csv",
  lang: "zh" as Language,
  preset: "screen" as Preset,
  years: [2008, 2030],
  out: "../out",
});

// code cell 3
const codebook = loadCodebook();
const frames = await load({ reports, coded, years }, codebook);
const summary = auditSummary(frames);
const isConcerned = pl.col("errors").gt(0).or(pl.col("warnings").gt(0)).or(
  pl.col("method").eq(pl.lit("parsed")),
);
await writeFrames({ checks: frames.checks, audit_summary: summary }, `${out}/frames`);
await table(summary.filter(isConcerned), { rows: 40, lang });

// code cell 4
const data = dataStamp(frames);
const options = { lang, preset, codebook, data };
const run = { out, lang, data, parameters: { lang, preset, years } };
const drawSummary = () => draw.auditSummary(frames.reports, frames.findings, options);
await publish("05_audit_summary", drawSummary, run);

// code cell 5
const grave = frames.findings.filter(pl.col("severity").neq(pl.lit("note")));
const message = lang === "en" ? "message_en" : "message_zh";
const columns = ["report", "severity", "verdict", "rule", "actual", "expected", "proposal"];
await table(grave, { columns: [...columns, message], rows: 40, lang });
const rules = frames.findings.groupBy("verdict", "rule").agg(
  pl.col("report").count().alias("findings"),
);
await table(rules.sort(["verdict", "rule"]), { rows: 40, lang });

// code cell 6
const [first] = grave.filter(pl.col("codes").isNotNull()).head(1).toRecords();
if (first === undefined) {
  const none = { zh: "没有涉及指标的错误或警告。", en: "No error or warning names an indicator." };
  await say(none, lang);
} else {
  await explain(frames, String(first.report), String(first.codes).split("|").at(-1)!, { lang });
}

// code cell 7
const coverage = coverageMatrix(frames.reports);
await writeFrames({ coverage }, `${out}/frames`);
await publish("05_coverage", () => draw.coverageMap(coverage, options), run);

// code cell 8
const figures = canonicalFigures(frames);
const all = measure(figures, codebook);
const sound = measure(withoutFlagged(figures, frames.findings), codebook);
const perMeasure = (results: typeof all, mark: string) =>
  results.filter(pl.col("denominator").isNotNull())
    .withColumn(pl.col("component").fillNull("")).groupBy("measure", "component").agg(
      pl.col("report").count().alias(`reports_${mark}`),
      pl.col("value").mean().alias(`mean_${mark}`),
    );

// code cell 9
const keys = ["measure", "component"];
const compared = perMeasure(all, "all").join(perMeasure(sound, "sound"), { on: keys, how: "left" });
const isMoved = pl.col("reports_sound").isNull().or(
  pl.col("reports_sound").neq(pl.col("reports_all")),
);
const moved = compared.filter(isMoved).sort(keys);
await writeFrames({ ratios_with_and_without: compared.sort(keys) }, `${out}/frames`);
await table(moved, { rows: 40, lang });

// code cell 10
const isHeadline = pl.col("preferred").and(pl.col("scope").eq(pl.lit("all")))
  .and(pl.col("applicant").eq(pl.lit("total"))).and(pl.col("issuer").isNotNull());
const key = pl.concatString({
  exprs: [pl.col("issuer"), pl.col("year").cast(pl.String)],
  sep: "-",
});
const headlines = (from: typeof figures, method: string) =>
  from.filter(isHeadline.and(pl.col("method").eq(pl.lit(method)))).withColumn(key.alias("report"));
const parsed = headlines(figures, "parsed");
const outside = headlines(frames.figures, "coded");
const agreed = agreements.agreement(parsed, outside).filter(pl.col("n").gt(0));

// code cell 11
if (agreed.height > 0) await table(agreed, { rows: 40, lang });
else {
  await say({
    zh: "没有既经解析、又有外部编码的报告，无法计算一致率。",
    en: "No report was both parsed and coded: agreement cannot be told.",
  }, lang);
}

// code cell 12
const told = summary.filter(pl.col("consistent").gt(0).or(pl.col("contradictions").gt(0))).height;
const doubted = new Set(grave.getColumn("report").toArray()).size;
await say({
  zh:
    `${summary.height} 份报告中，${told} 份至少有一项恒等式可以核对；${doubted} 个文件有错误或警告。` +
    `${compared.height} 项比率中，${moved.height} 项因去掉存疑数值而变动。`,
  en: `Of ${summary.height} reports, ${told} have at least one identity that can be assessed; ` +
    `${doubted} files have an error or a warning. Of ${compared.height} ratios, ${moved.height} move ` +
    `when doubtful figures go.`,
}, lang);
