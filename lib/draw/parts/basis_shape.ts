import { indicatorLabel, termLabel } from "@/codebook/mod.ts";
import { wordsIn } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { legendOf } from "./colour_scale.ts";
import { indicatorsOf, type MeasureRow } from "./measure_rows.ts";
import { INK } from "./theme.ts";

const WORDS = {
  zh: { title: "依据", kind: (label: string, method: string) => `${label}（${method}）` },
  en: { title: "Basis", kind: (label: string, method: string) => `${label} (${method})` },
} as const;

// A ring or a hollow triangle is an outline and, wound the other way, the hole in it.
const CIRCLE = "M1,0A1,1,0,1,1,-1,0A1,1,0,1,1,1,0Z";
const TRIANGLE = "M0,-1.15L1.1,0.85L-1.1,0.85Z";
const SHAPES = [
  {
    parsed: CIRCLE,
    ocr: `${CIRCLE}M0.3,0A0.3,0.3,0,1,0,-0.3,0A0.3,0.3,0,1,0,0.3,0Z`,
    coded: `${CIRCLE}M0.6,0A0.6,0.6,0,1,0,-0.6,0A0.6,0.6,0,1,0,0.6,0Z`,
  },
  {
    parsed: TRIANGLE,
    ocr: `${TRIANGLE}M0,0L-0.25,0.4L0.25,0.4Z`,
    coded: `${TRIANGLE}M0,-0.35L-0.5,0.5L0.5,0.5Z`,
  },
] as const;

/** What a volume counts and how it was read, as "… received (parsed)". */
export function basisLabel(row: MeasureRow, options: DrawOptions): string {
  const method = termLabel("method", row.method, options);
  return wordsIn(WORDS, options.lang).kind(indicatorLabel(indicatorOf(row), options), method);
}

/**
 * The `shape` encoding of the field `kind`: circles for the first indicator that the measure is
 * defined by, triangles for its substitute; full where parsed, with a point in it where
 * recognized, hollow where coded.
 */
export function basisShape(rows: readonly MeasureRow[], options: DrawOptions): object {
  const indicators = options.codebook.measures.get("volume")?.numerators.flat(2) ?? [];
  const used = indicators.flatMap(({ indicator }, index) =>
    (["parsed", "ocr", "coded"] as const).flatMap((method) => {
      const row = rows.find((row) => row.method === method && indicatorOf(row) === indicator);
      return row === undefined ? [] : [{ row, path: SHAPES[index === 0 ? 0 : 1][method] }];
    })
  );
  const labels = used.map(({ row }) => basisLabel(row, options));
  return {
    field: "kind",
    type: "nominal",
    title: wordsIn(WORDS, options.lang).title,
    scale: {
      domain: labels,
      range: used.map(({ path }) => path),
    },
    legend: { symbolFillColor: INK, symbolStrokeWidth: 0, ...legendOf(labels, options) },
  };
}

/** The indicator of the volume; what it is derived from, if it is, comes after it. */
function indicatorOf(row: MeasureRow): string {
  return indicatorsOf(row)[0] ?? "";
}
