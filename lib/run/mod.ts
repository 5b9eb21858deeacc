/**
 * Executes notebooks headless: a kernel of Deno for each, the Jupyter protocol over plain TCP,
 * parameters, executed copies and one page. `lib/notebooks.ts` is the command `deno task notebooks`.
 *
 * @module
 */
export type { ExecutedNotebook, Failure } from "./execute_notebook.ts";
export type { Language } from "@/model/mod.ts";
export { countsOf } from "./counts_of.ts";
export { earlierNotebooks } from "./earlier_notebooks.ts";
export { lastStamp } from "./last_stamp.ts";
export { mixtureOf } from "./mixture.ts";
export { DEFAULT_YEARS, type Options, readOptions, usage } from "./options.ts";
export { formatNotebook, type Notebook, readNotebook, sourceOf } from "./notebook.ts";
export { listPage, type ListPageInput, type PageList } from "./list_page.ts";
export type { PageFrames } from "./page/page_input.ts";
export { pageFrames } from "./page_frames.ts";
export { checkParameters, type Parameters } from "./parameters.ts";
export type * from "./reading.ts";
export { type NotebookRun, runNotebooks, type RunOptions } from "./run_notebooks.ts";
export { selectNotebooks } from "./select_notebooks.ts";
export { fileProgress } from "./file_progress.ts";
export { servePage } from "./serve_page.ts";
export { type RunWords, runWords } from "./run_words.ts";
export { readingText, type RunEnd, summaryText } from "./summary_text.ts";
export { type Stamp, stampOf } from "./stamp.ts";
export { watchedInputs } from "./watched_inputs.ts";
export { watchNotebooks, type WatchOptions } from "./watch_notebooks.ts";
