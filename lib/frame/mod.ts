/**
 * The frames as nouns: their {@linkcode schemas}, frames made of records and records read from
 * frames, with every column checked by name and type.
 *
 * @module
 */
export { type Cell, type CellKind, cellsOf, kindOf } from "./cells_of.ts";
export { checkColumns } from "./check_columns.ts";
export { checkFrame } from "./check_frame.ts";
export {
  bool,
  type CellOf,
  type Column,
  f64,
  i32,
  nullable,
  oneOf,
  type RecordOf,
  type Schema,
  str,
} from "./column.ts";
export { frameInPieces } from "./frame_in_pieces.ts";
export { frameOf, seriesOf } from "./frame_of.ts";
export { guardedPolars } from "./guarded_polars.ts";
export { headlines } from "./headlines.ts";
export { lazily, scannedBy } from "./lazily.ts";
export { type AnyFrame, lazyOf } from "./lazy_of.ts";
export { omit } from "./omit.ts";
export { pick } from "./pick.ts";
export { recordsOf } from "./records_of.ts";
export { reportsInPieces } from "./reports_in_pieces.ts";
export { requireColumns } from "./require_columns.ts";
export { schemas } from "./schemas.ts";
export { withOptional } from "./with_optional.ts";
