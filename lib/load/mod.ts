/**
 * A folder of reports, and figures coded elsewhere, as frames: joins the rooms from `folder/` to `tabulate/`.
 * `stored/` does the same through a store, and makes only what that does not have.
 *
 * @module
 */
export { acrossYears } from "./across_years.ts";
export { load, type Loaded, loadFolder } from "./load.ts";
export type { LoadOptions } from "./load_options.ts";
export { joinedNotes, loadReports } from "./load_reports.ts";
export { type LoadedWords, loadWords } from "./load_words.ts";
export { type LazyFrames, scan } from "./scan.ts";
export { withSeries } from "./with_series.ts";
