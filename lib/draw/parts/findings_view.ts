import { termLabel } from "@/codebook/mod.ts";
import {
  type Bilingual,
  findingFamilies,
  findingRuleOf,
  type Language,
  type Severity,
  wordsIn,
} from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { colours, shapes } from "./colour_scale.ts";
import { NUMBERS } from "./figure_chart.ts";
import { panelRows } from "./panel_rows.ts";
import type { ListAxis } from "./report_axis.ts";
import { INK, PALETTE, plotWidth, TEXT } from "./theme.ts";
import { count, tooltip } from "./tooltip.ts";
import { brokenLabels, roughWidth } from "./wrap.ts";

/** The findings of one report, family of checks and severity; labels in the chart's language. */
export interface FindingCell {
  readonly report: string;
  readonly label: string;
  readonly family: string;
  readonly severity: string;
  readonly findings: number;
  /** Labels of its rules. */
  readonly rules: string;
}

/** What tooltips of signs show. */
const FIELDS = ["report", "family", "severity", "findings", "rules"] as const;

/**
 * Pixels for a sign and the gaps around it and its number, and the gap between families as a share
 * of one.
 */
const SIGN = 24;
const PADDING = 0.1;

/** Distinguished by colour and by shape, so that grey print shows them, too. */
const MARKS: Readonly<Record<Severity, { readonly colour: string; readonly shape: string }>> = {
  error: { colour: PALETTE[1], shape: "square" },
  warning: { colour: PALETTE[3], shape: "triangle-up" },
  note: { colour: PALETTE[4], shape: "circle" },
};

/** From the gravest on. */
export const SEVERITIES = Object.keys(MARKS) as Severity[];

/** By family; a frame from elsewhere may have a family that the registry does not know. */
const FAMILIES: Readonly<Record<string, Bilingual>> = findingFamilies;

/** The label of a family of checks; a family that has none is shown by its id. */
export function familyLabel(family: string, lang: Language): string {
  const words = FAMILIES[family];
  return words === undefined ? family : wordsIn(words, lang);
}

/** The label of a rule; one that the registry does not have is shown by its name. */
export function ruleLabel(rule: string, lang: Language): string {
  const entry = findingRuleOf(rule);
  return entry === undefined ? rule : wordsIn(entry.label, lang);
}

/**
 * A row for a report, a column for a family of checks, in it a sign with a number for each
 * severity. In print, families are in as many rows as the width needs, each with the reports that
 * have findings there.
 */
export function findingsView(
  cells: readonly FindingCell[],
  list: ListAxis,
  options: DrawOptions,
): Record<string, unknown> {
  const { lang, preset = "screen" } = options;
  const used = new Set(cells.map(({ family }) => family));
  const known = Object.keys(FAMILIES).map((family) => familyLabel(family, lang));
  const families = [...new Set([...known, ...used])].filter((family) => used.has(family));
  const severities = severitiesOf(cells, options);
  const widest = Math.max(...cells.map(({ findings }) => roughWidth(count(findings), TEXT.label)));
  const step = Math.ceil(SIGN + widest);
  const column = (1 + PADDING) * step * severities.length;
  const perRow = preset === "screen"
    ? families.length
    : Math.max(1, Math.floor(plotWidth(options, list) / column));
  const rows = Array.from(
    { length: Math.ceil(families.length / perRow) },
    (_, row) => families.slice(row * perRow, (row + 1) * perRow),
  );
  return panelRows(rows, { perRow: 1, gap: 0 }, (row) => ({
    width: { step, for: "offset" },
    height: { step: list.step },
    data: NUMBERS,
    transform: [{ filter: { field: "family", oneOf: row } }],
    encoding: {
      y: { ...list.y, scale: { domain: reportsOf(cells, row) } },
      ...familyAxis(row, severities, column),
    },
    layer: layersOf(cells, severities, options),
  }));
}

type ShownSeverity = ReturnType<typeof severitiesOf>[number];

function severitiesOf(cells: readonly FindingCell[], options: DrawOptions) {
  return SEVERITIES.map((id) => ({ label: termLabel("severity", id, options), ...MARKS[id] }))
    .filter(({ label }) => cells.some(({ severity }) => severity === label));
}

/** The reports that have findings of these families, in their order. */
function reportsOf(cells: readonly FindingCell[], families: readonly string[]): string[] {
  const own = cells.filter(({ family }) => families.includes(family));
  return [...new Set(own.map(({ label }) => label))];
}

function familyAxis(
  families: readonly string[],
  severities: readonly ShownSeverity[],
  column: number,
): object {
  return {
    x: {
      field: "family",
      type: "nominal",
      title: null,
      scale: { domain: families, paddingInner: PADDING, paddingOuter: PADDING },
      axis: {
        orient: "top",
        labelAngle: 0,
        ticks: false,
        domain: false,
        ...brokenLabels(families, column, TEXT.label),
      },
    },
    xOffset: {
      field: "severity",
      type: "nominal",
      scale: { domain: severities.map(({ label }) => label) },
    },
  };
}

function layersOf(
  cells: readonly FindingCell[],
  severities: readonly ShownSeverity[],
  options: DrawOptions,
): object[] {
  return [{
    mark: { type: "point", filled: true, size: 70, opacity: 1, dx: -7 },
    encoding: {
      color: colours("severity", null, severities, options),
      shape: shapes("severity", null, severities, options),
      tooltip: tooltip(cells, options.lang, FIELDS),
    },
  }, {
    mark: { type: "text", align: "left", dx: 7, fontSize: TEXT.label, color: INK },
    encoding: { text: { field: "findings", type: "quantitative", format: "," } },
  }];
}
