/**
 * What a notebook displays and keeps: charts, tables, explanations of figures, files of charts.
 *
 * @module
 */
import "./prelude.ts";

export { counted } from "./counted.ts";
export { explain, type ExplainOptions } from "./explain.ts";
export { type Help, help } from "./help.ts";
export { headline, type HeadlineOptions } from "./headline.ts";
export { params } from "./params.ts";
export { passedOverText } from "./passed_over_text.ts";
export { progress, type ProgressOptions } from "./progress.ts";
export { readingText } from "./reading_text.ts";
export { refusedNote } from "./refused_note.ts";
export { save, type SaveFormat, type SaveOptions } from "./save.ts";
export { say } from "./say.ts";
export { schemaDoc } from "./schema_doc.ts";
export { show, type ShowOptions } from "./show.ts";
export { table } from "./table.ts";
export { unsave } from "./unsave.ts";
export type { TableOptions } from "./_table_view.ts";
