import type { Codebook } from "@/codebook/mod.ts";
import { cellsOf, kindOf } from "@/frame/mod.ts";
import type { Bilingual } from "@/model/mod.ts";
import type { DataFrame, DataType } from "nodejs-polars";
import {
  type FindPanelVariable,
  type PanelVariable,
  panelVariables,
} from "./indicator_variables.ts";
import type { FrameNotes } from "./frame_notes.ts";
import { plainName } from "./plain_name.ts";
import { typedFrame } from "./typed_frame.ts";
import { typesFirst } from "./types_first.ts";
import type { Cell, DataTable, ValueLabel, Variable, VariableType } from "./variable.ts";

/** Rows that are held as cells at a time. */
const SLICE = 2_000;

/** A table whose frame is at hand. */
export interface TypedFrame {
  /** The frame with the names and types of its variables, as Parquet keeps them. */
  readonly typed: () => DataFrame;
}

/**
 * Makes frames into tables as they are packaged: each column with a short name, a type, labels, unit,
 * values and where it comes from.
 *
 * A column whose texts all are values that the codebook names is coded; a column of dates has only
 * whole days; what an indicator counts is an integer, unless a report states a fraction. What is no
 * finite number is missing: not every format has it. Throws a `TypeError` where two columns would have one
 * name.
 */
export function tableMaker(
  codebook: Codebook,
): (name: string, frame: DataFrame, notes?: FrameNotes) => DataTable & TypedFrame {
  const find = panelVariables(codebook);
  return (name, frame, notes = { rows: "", definition: () => "" }) => {
    const variables = frame.columns.map((column) =>
      variableOf(frame, column, { codebook, find, notes })
    );
    checkNames(name, variables);
    const ordered = typesFirst(frame, variables, (column) => cellsOf(frame, column));
    return {
      name: plainName(name).toLowerCase(),
      rows: notes.rows,
      variables,
      height: frame.height,
      slices: () => slicesOf(ordered),
      typed: () => typedFrame(ordered, variables),
    };
  };
}

interface Sources {
  readonly codebook: Codebook;
  readonly find: FindPanelVariable;
  readonly notes: FrameNotes;
}

function variableOf(frame: DataFrame, column: string, sources: Sources): Variable {
  const { codebook, find, notes } = sources;
  const cells = cellsOf(frame, column);
  const label = termOf("column", column, codebook);
  const panel = label === null ? find(column) : null;
  const field = panel?.isState ? "state" : FIELDS.get(column) ?? column;
  const type = typeOf(frame.getColumn(column).dtype, cells, column, panel);
  const isCoded = type === "boolean" || (type === "text" && hasOnly(cells, codebook, field));
  return {
    name: panel?.name ?? plainName(column),
    column,
    type,
    label: panel?.label ?? label ?? { zh: column, en: column },
    unit: panel?.unit ?? "",
    values: isCoded ? valuesOf(type === "boolean" ? type : field, codebook) : [],
    field: isCoded ? type === "boolean" ? type : field : null,
    source: panel?.source ?? "",
    eras: panel?.eras ?? [],
    definition: panel?.definition || notes.definition(column),
    missing: frame.height === 0 ? 0 : cells.filter((cell) => cell === null).length / frame.height,
  };
}

/** Columns that have the values of another one. */
const FIELDS: ReadonlyMap<string, string> = new Map(Object.entries({
  earlier_manner: "manner",
  peer_manner: "manner",
}));

/** Columns of ISO dates, which frames hold as text. */
const DATES = ["period_start", "period_end", "retrieved", "published", "deadline"];

function typeOf(
  dtype: DataType,
  cells: readonly Cell[],
  column: string,
  panel: PanelVariable | null,
): VariableType {
  const kind = kindOf(dtype);
  if (kind === "boolean") return "boolean";
  if (kind === "number") {
    const isCounted = /Int\d+$/.test(dtype.variant) || panel?.isCount && cells.every(isWhole);
    return isCounted ? "integer" : "number";
  }
  const isOfDays = dtype.variant === "Date" || DATES.includes(column) && cells.every(isDay);
  return isOfDays ? "date" : "text";
}

function isWhole(cell: Cell): boolean {
  return cell === null || Number.isSafeInteger(cell);
}

/** Days that no calendar has, as 30 February, are text: each format would make another one of them. */
function isDay(cell: Cell): boolean {
  if (cell === null) return true;
  const time = /^\d{4}-\d{2}-\d{2}$/.test(String(cell)) ? Date.parse(String(cell)) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(String(cell));
}

function hasOnly(cells: readonly Cell[], { terms }: Codebook, field: string): boolean {
  const known = terms.get(field);
  return known !== undefined && field !== "column" &&
    cells.every((cell) => cell === null || known.has(String(cell)));
}

function valuesOf(field: string, { terms }: Codebook): readonly ValueLabel[] {
  return Array.from(terms.get(field) ?? [], ([id, { labelZh: zh, labelEn: en }], index) => ({
    id,
    // As every package has it, false is 0 and true is 1.
    number: field === "boolean" ? Number(id === "true") : index + 1,
    label: { zh, en },
  }));
}

function termOf(field: string, id: string, { terms }: Codebook): Bilingual | null {
  const term = terms.get(field)?.get(id);
  return term === undefined ? null : { zh: term.labelZh, en: term.labelEn };
}

function checkNames(frame: string, variables: readonly Variable[]): void {
  for (const [name, same] of Map.groupBy(variables, ({ name }) => name)) {
    if (same.length === 1) continue;
    const columns = same.map(({ column }) => `"${column}"`).join(" and ");
    throw new TypeError(
      `Cannot package the frame "${frame}": the columns ${columns} would both be "${name}"; rename one`,
    );
  }
}

function* slicesOf(frame: DataFrame): Iterable<readonly (readonly Cell[])[]> {
  for (let start = 0; start < frame.height; start += SLICE) {
    const slice = frame.slice(start, SLICE);
    yield frame.columns.map((column) => cellsOf(slice, column));
  }
}
