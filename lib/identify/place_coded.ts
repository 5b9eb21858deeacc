import type { Divisions } from "@/codebook/mod.ts";
import { type CodedFigure, type Finding, makeFinding } from "@/model/mod.ts";
import { identityOfName } from "./identity_of_name.ts";
import { STATED_NAMES } from "./stated_names.ts";

/** Coded figures whose bodies are placed, and what is coded of them though their names show another. */
export interface PlacedCoded {
  readonly figures: readonly CodedFigure[];
  /** One for each body and column. */
  readonly findings: readonly Finding[];
}

/**
 * Gives coded figures the level, kind and province that the names of their bodies show, where none
 * is coded, and the division code. What is coded goes before the name, and a finding says where
 * they differ.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { placeCoded } from "@/identify/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const row = {
 *   issuer: "永嘉县统计局", rank: null, kind: "zone", province: null, year: 2019, code: "outcomes.total", value: 1,
 *   qualifier: "exact", form: "tpl2019", sourceUrl: "https://example.org/", coverage: "whole", codedBy: "reader",
 * } as const;
 * const { figures, findings } = placeCoded([row], loadCodebook().divisions);
 * assertEquals(figures.map(({ rank, kind, province }) => [rank, kind, province]), [["county", "zone", "浙江"]]);
 * assertEquals(findings.map(({ expected, actual }) => [expected, actual]), [["department", "zone"]]);
 * ```
 */
export function placeCoded(coded: readonly CodedFigure[], divisions: Divisions): PlacedCoded {
  const findings: Finding[] = [];
  const byIssuer = Map.groupBy(coded, ({ issuer }) => issuer);
  const shown = new Map(
    byIssuer.keys().map((issuer) => [issuer, identityOfName(issuer, divisions)]),
  );
  for (const [issuer, rows] of byIssuer) {
    for (const column of COLUMNS) {
      const expected = shown.get(issuer)![column];
      const actual = rows.map((row) => row[column]).find((value) =>
        value !== null && value !== expected
      );
      if (expected !== null && actual) findings.push(difference(issuer, column, expected, actual));
    }
  }
  const figures = coded.map((row) => {
    const { rank, kind, province, divisionCode } = shown.get(row.issuer)!;
    return {
      ...row,
      rank: row.rank ?? rank,
      kind: row.kind ?? kind,
      province: row.province ?? province,
      divisionCode,
    };
  });
  return { figures, findings };
}

const COLUMNS = ["rank", "kind", "province"] as const;

function difference(
  issuer: string,
  column: typeof COLUMNS[number],
  expected: string,
  actual: string,
): Finding {
  const { zh, en } = STATED_NAMES[column];
  return makeFinding("coded.issuer_differs", {
    expected,
    actual,
    message: {
      zh: `“${issuer}”的${zh}编码为“${actual}”，其名称表明“${expected}”；以前者为准，请核对`,
      en:
        `The ${en} of "${issuer}" is coded as "${actual}", its name shows "${expected}": the former is used; check it`,
    },
  });
}
