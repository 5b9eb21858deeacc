import pl, { type DataFrame } from "nodejs-polars";
import { NothingToDrawError } from "../nothing_to_draw_error.ts";
import {
  type MeasureRow,
  selectComponent,
  type Selection,
  type SelectOptions,
} from "./measure_rows.ts";

/** One axis of a scatter plot. */
export interface ScatterAxis {
  /** Id of the measure. */
  readonly measure: string;
  /** Id of what is counted; needed where the measure has several. */
  readonly component?: string;
}

const WORDS = {
  zh: {
    none: (x: string, y: string) => `无法绘制“${y}”与“${x}”：没有同时有两个数值的报告`,
  },
  en: {
    none: (x: string, y: string) => `Cannot draw "${y}" against "${x}": no report has both values`,
  },
} as const;

/** What two axes show, and out of how many reports. */
interface ScatterAxes extends SelectOptions {
  readonly x: ScatterAxis;
  readonly y: ScatterAxis;
}

/** A report's row of the horizontal axis, and that of the vertical one. */
export type ScatterPair = readonly [x: MeasureRow, y: MeasureRow];

/**
 * The reports that have both values, and what the caption says of them. Throws a
 * `NothingToDrawError` where there is none.
 */
export function scatterPairs(measures: DataFrame, options: ScatterAxes) {
  const { x, y, ...common } = options;
  const [across, up] = [x, y].map((axis) => selectComponent(measures, { ...common, ...axis })) as [
    Selection,
    Selection,
  ];
  const byReport = new Map(up.rows.map((row) => [row.report, row]));
  const pairs = across.rows.flatMap((row): ScatterPair[] => {
    const other = byReport.get(row.report);
    return other === undefined ? [] : [[row, other]];
  });
  if (pairs.length === 0) {
    const names = [options.x.measure, options.y.measure] as const;
    throw new NothingToDrawError({ zh: WORDS.zh.none(...names), en: WORDS.en.none(...names) });
  }
  const reports = pairs.map(([{ report }]) => report);
  const missing = across.reports.length + across.missing - reports.length;
  const selected: Selection = {
    measures: [...across.measures, ...up.measures],
    rows: pairs.flat(),
    ...{ reports, missing, doubted: doubtedOf(measures, reports, options), notes: [] },
  };
  return { pairs, selected };
}

/** The reports that are left out, since figures behind one of the two contradict each other. */
function doubtedOf(measures: DataFrame, drawn: readonly string[], { x, y }: ScatterAxes) {
  if (!measures.columns.includes("doubt")) return 0;
  const doubted = measures.filter(
    pl.col("doubt").isNotNull().and(pl.col("measure").isIn([x.measure, y.measure])),
  ).getColumn("report").unique().toArray();
  return doubted.filter((report) => !drawn.includes(String(report))).length;
}
