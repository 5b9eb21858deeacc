import type { Severity } from "@/model/mod.ts";
import { colours } from "./_colours.ts";
import { NUMBERS } from "./_figure_chart.ts";
import type { Language } from "./options.ts";
import { INK, PALETTE, TEXT } from "./theme.ts";
import { tooltip } from "./_tooltip.ts";

/** Pixels for one report. */
const STEP = 22;

/** Pixels for one severity within a family of checks. */
const COLUMN = 34;

/** Told by colour and by shape, so that grey print tells them, too. */
const MARKS: Readonly<Record<Severity, { readonly colour: string; readonly shape: string }>> = {
  error: { colour: PALETTE[1] ?? "", shape: "square" },
  warning: { colour: PALETTE[3] ?? "", shape: "triangle-up" },
  note: { colour: PALETTE[4] ?? "", shape: "circle" },
};

/** From the gravest. */
export const SEVERITIES = Object.keys(MARKS) as Severity[];

/** What a rule's name begins with, and what such rules look at. */
const FAMILIES: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  load: { zh: "文件", en: "File" },
  read: { zh: "读取", en: "Reading" },
  text: { zh: "文本", en: "Text" },
  identify: { zh: "识别", en: "Identity" },
  extract: { zh: "提取", en: "Extraction" },
  table: { zh: "表格", en: "Tables" },
  audit: { zh: "核对", en: "Audit" },
  series: { zh: "年度衔接", en: "Series" },
  correct: { zh: "更正", en: "Corrections" },
  tabulate: { zh: "版本", en: "Versions" },
};

const LABELS: Readonly<Record<Language, Readonly<Record<Severity, string>>>> = {
  zh: { error: "错误", warning: "警告", note: "提示" },
  en: { error: "Error", warning: "Warning", note: "Note" },
};

/** The label of a severity. */
export function severityLabel(severity: Severity, lang: Language): string {
  return LABELS[lang][severity];
}

/** The label of the family that a rule's name begins with; its own name where there is none. */
export function familyLabel(family: string, lang: Language): string {
  return FAMILIES[family]?.[lang] ?? family;
}

/** A number of findings of one family and severity in a report. */
export interface FindingsCell {
  readonly label: string;
  readonly family: string;
  readonly severity: string;
  readonly findings: number;
}

/** Reports below each other, families beside each other, in each a place for each severity. */
export function findingsView(cells: readonly FindingsCell[], lang: Language) {
  const labels = [...new Set(cells.map(({ label }) => label))];
  const used = new Set(cells.map(({ family }) => family));
  const known = Object.keys(FAMILIES).map((family) => familyLabel(family, lang));
  const families = [...new Set([...known, ...used])].filter((family) => used.has(family));
  const severities = SEVERITIES.map((severity) => ({
    label: severityLabel(severity, lang),
    ...MARKS[severity],
  })).filter(({ label }) => cells.some(({ severity }) => severity === label));
  const domain = severities.map(({ label }) => label);
  const place = {
    y: {
      field: "label",
      type: "nominal",
      title: null,
      sort: null,
      scale: { domain: labels },
      axis: { ticks: false, domain: false, grid: true, labelPadding: 10 },
    },
    x: {
      field: "family",
      type: "nominal",
      title: null,
      scale: { domain: families, paddingInner: 0.1, paddingOuter: 0.1 },
      axis: { orient: "top", labelAngle: 0, ticks: false, domain: false },
    },
    xOffset: { field: "severity", type: "nominal", scale: { domain } },
  };
  return {
    width: { step: COLUMN, for: "offset" },
    height: { step: STEP },
    layer: [{
      data: NUMBERS,
      mark: { type: "point", filled: true, size: 70, opacity: 1, dx: -7 },
      encoding: {
        ...place,
        color: colours("severity", null, severities),
        shape: {
          field: "severity",
          type: "nominal",
          title: null,
          scale: { domain, range: severities.map(({ shape }) => shape) },
          legend: { columns: severities.length },
        },
        tooltip: tooltip(cells, lang, [
          "report",
          "family",
          "severity",
          "findings",
          "rules",
        ]),
      },
    }, {
      data: NUMBERS,
      mark: { type: "text", align: "left", dx: 7, fontSize: TEXT.label, color: INK },
      encoding: { ...place, text: { field: "findings" } },
    }],
  };
}
