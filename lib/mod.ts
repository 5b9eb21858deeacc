/**
 * The front door of notebooks: a folder of annual reports on open government information becomes
 * tidy frames, measures and charts.
 *
 * ```ts
 * import { canonicalFigures, draw, load, loadCodebook, measure, publish } from "@/mod.ts";
 *
 * const codebook = loadCodebook();
 * const frames = await load({ reports: "data/reports", coded: "data/coded/coded-figures.csv" });
 * const volumes = measure(canonicalFigures(frames), codebook, ["volume"]);
 * const out = await Deno.makeTempDir();
 * await publish("volumes", () => draw.volumes(volumes, { lang: "zh", codebook }), { out, lang: "zh" });
 * await Deno.remove(out, { recursive: true });
 * ```
 *
 * - {@linkcode load} reads reports and coded figures as the frames `reports`, `figures`, `findings`,
 *   `checks`, `numbers`, `sentences`, `panel`, `files`; {@linkcode canonicalFigures} leaves one report an
 *   issuer and year.
 * - {@linkcode scan} gives the same as lazy frames, for many thousand reports; {@linkcode lazily} those of
 *   frames that were loaded.
 * - {@linkcode explain} shows where a figure comes from and what is known against it;
 *   {@linkcode auditSummary} sums the audit up, {@linkcode withoutFlagged} leaves out what it
 *   doubts.
 * - {@linkcode where}, {@linkcode select}, {@linkcode series}, {@linkcode wide}, {@linkcode join} and
 *   {@linkcode groupBy} choose, lay out, join and sum up rows of any frame, checked by name and type.
 * - {@linkcode measure}, {@linkcode pool} and {@linkcode wilson} compute; {@linkcode totals},
 *   {@linkcode indexTo} and {@linkcode quantiles} follow and spread what was measured, {@linkcode ungrouped}
 *   is what they leave out;
 *   {@linkcode withQuotes} puts the words of the report beside each measure;
 *   {@linkcode availabilityMatrix} shows which years there are.
 * - {@linkcode reuse} finds where sentences were said before, {@linkcode novelty} and
 *   {@linkcode passages} sum it up, {@linkcode sideBySide} lays a passage out;
 *   {@linkcode problemSections}, {@linkcode codedThemes} and {@linkcode themeShares} show what
 *   reports admit and announce.
 * - {@linkcode loadWords} cuts the prose into words besides; {@linkcode words} measures their
 *   frames, where {@linkcode wordsToOmit} leaves out stop words and places.
 * - {@linkcode regressionPanel} lays issuers and years out for a regression; {@linkcode growth},
 *   {@linkcode perCapita}, {@linkcode outcomeSeries} and {@linkcode withGrades} make series;
 *   {@linkcode summaryStatistics} and {@linkcode correlationMatrix} describe them, {@linkcode table1}
 *   prints a frame as a three-line table; {@linkcode completeness} and {@linkcode timeliness} rate
 *   reports.
 * - {@linkcode agreements} measures how far two codings agree; {@linkcode sampleForCoding} writes a
 *   blind sheet for a person to fill in, {@linkcode sheetAgreement} reads it back;
 *   {@linkcode sampleForRecall} and {@linkcode sheetRecall} show what was missed;
 *   {@linkcode sheetForAdjudication}, {@linkcode acceptAdjudicated} and {@linkcode acceptRecalled} make
 *   corrections and codings of what was decided.
 * - {@linkcode draw} makes charts; {@linkcode show}, {@linkcode table} and {@linkcode say} show
 *   charts, frames and text under the running cell, {@linkcode progress} how far a long cell has
 *   come; {@linkcode publish} draws, shows and saves; {@linkcode counted}, {@linkcode refusedNote} and
 *   {@linkcode headline} are the parts of sentences on several reports.
 * - {@linkcode save} and {@linkcode writeFrames} write files; {@linkcode params} takes what the
 *   runner gives.
 * - {@linkcode label} names an indicator of the codebook, {@linkcode withLabels} those of a column.
 *
 * @module
 */
import * as drawRoom from "./draw/mod.ts";
import { guardedPolars } from "./frame/mod.ts";
import { agreements as agreementsRoom, words as wordsRoom } from "./measure/mod.ts";
import { named } from "./model/mod.ts";

export { type Codebook, indicatorLabel as label, loadCodebook } from "./codebook/mod.ts";
export {
  acceptAdjudicated,
  acceptRecalled,
  type CodingFiles,
  sampleForCoding,
  sampleForRecall,
  sheetAgreement,
  sheetDisagreements,
  sheetForAdjudication,
  sheetRecall,
} from "./coding/mod.ts";
export { join, type JoinOptions } from "./join.ts";
export { load } from "./load/mod.ts";
export type { LoadOptions } from "./load/mod.ts";
export { type LoadedWords, loadWords } from "./load/mod.ts";
export {
  auditSummary,
  availabilityMatrix,
  baseYear,
  indexTo,
  measure,
  pool,
} from "./measure/mod.ts";
export { codedThemes, problemSections, themeShares } from "./measure/mod.ts";
export {
  completeness,
  correlationMatrix,
  correlations,
  growth,
  outcomeSeries,
} from "./measure/mod.ts";
export {
  eventStudy,
  perCapita,
  regressionPanel,
  summaryStatistics,
  timeliness,
  withGrades,
} from "./measure/mod.ts";
export { novelty, passages, reuse, sideBySide } from "./measure/mod.ts";
export { quantiles, totals, ungrouped, wilson, withoutFlagged, withQuotes } from "./measure/mod.ts";
export { groupBy, select, series, where, wide } from "./measure/mod.ts";
export { type LazyFrames, scan } from "./load/mod.ts";
export { lazily } from "./frame/mod.ts";
export { publish, type PublishOptions } from "./publish.ts";
export { counted, explain, headline, help } from "./show/mod.ts";
export { params, progress, refusedNote } from "./show/mod.ts";
export { save, say, show, table } from "./show/mod.ts";
export { canonicalFigures, dataStamp, type Frames, withLabels } from "./tabulate/mod.ts";
export type { Language, Preset } from "./model/mod.ts";
export { wordsToOmit } from "./tokenize/mod.ts";
export { table1, writeFrames } from "./write/mod.ts";

/** Charts: see the room `draw`. */
export const draw: typeof drawRoom = named("draw", drawRoom);

/** How far codings agree: see the room `measure`. */
export const agreements: typeof agreementsRoom = named("agreements", agreementsRoom);

/** Words and their frequencies: see the room `measure`. */
export const words: typeof wordsRoom = named("words", wordsRoom);

/** Polars, with guards: see `guardedPolars`. */
export const pl: ReturnType<typeof guardedPolars> = guardedPolars();
