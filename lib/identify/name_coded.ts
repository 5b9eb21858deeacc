import type { Divisions } from "@/codebook/mod.ts";
import { type CodedFigure, type Finding, type Identity, makeFinding } from "@/model/mod.ts";
import { completeName } from "./complete_name.ts";
import type { PlacedCoded } from "./place_coded.ts";

/** A body, by its name, place, level and kind. */
type Body = Pick<Identity, "issuer" | "divisionCode" | "rank" | "kind">;

/**
 * Gives coded figures of one body one name: that of its reports which were read, else the shortest
 * whole name that it is coded under. Bodies of one place, level and kind are one where a name is that of the
 * place alone (甲县 for 甲县人民政府), or stands behind its province or city in the other. Placed
 * figures are expected: see `placeCoded`. A finding names each name that is replaced, and each that is
 * like that of a report where neither has a place.
 *
 * @example
 * ```ts
 * import { loadCodebook } from "@/codebook/mod.ts";
 * import { nameCoded, placeCoded } from "@/identify/mod.ts";
 * import { assertEquals } from "@std/assert";
 *
 * const row = {
 *   issuer: "凤阳县", rank: null, kind: null, province: null, year: 2019, code: "outcomes.total", value: 1,
 *   qualifier: "exact", form: "tpl2019", sourceUrl: "https://example.org/", coverage: "whole", codedBy: "reader",
 * } as const;
 * const { divisions } = loadCodebook();
 * const rows = placeCoded([row, { ...row, issuer: "滁州市凤阳县人民政府" }], divisions).figures;
 * const { figures, findings } = nameCoded(rows, [], divisions);
 * assertEquals(figures.map(({ issuer }) => issuer), ["凤阳县人民政府", "凤阳县人民政府"]);
 * assertEquals(findings.map(({ actual }) => actual), ["凤阳县", "滁州市凤阳县人民政府"]);
 * ```
 */
export function nameCoded(
  coded: readonly CodedFigure[],
  reports: readonly Body[],
  divisions: Divisions,
): PlacedCoded {
  const read = namesByPlace(reports);
  const own = namesByPlace(coded);
  const unplaced = new Map(
    reports.filter((body) => placeOf(body) === null)
      .flatMap(({ issuer }) => issuer === null ? [] : [[shortOf(issuer), issuer]]),
  );
  const findings: Finding[] = [];
  const names = new Map<string, string>();
  const figures = coded.map((row) => {
    const key = `${placeOf(row)}\n${row.issuer}`;
    let name = names.get(key);
    if (name === undefined) {
      name = nameOf(row, read, own, divisions);
      names.set(key, name);
      if (name !== row.issuer) findings.push(renamed(row.issuer, name));
      const like = placeOf(row) === null ? unplaced.get(shortOf(name)) : undefined;
      if (like !== undefined && like !== name) findings.push(unplacedLike(name, like));
    }
    return name === row.issuer ? row : { ...row, issuer: name };
  });
  return { figures, findings };
}

type Names = ReadonlyMap<string, ReadonlySet<string>>;

function namesByPlace(bodies: readonly Partial<Body>[]): Names {
  const names = new Map<string, Set<string>>();
  for (const body of bodies) {
    const key = placeOf(body);
    if (key === null || !body.issuer) continue;
    names.set(key, (names.get(key) ?? new Set()).add(body.issuer));
  }
  return names;
}

function shortOf(issuer: string): string {
  return issuer.replace(/人民政府$/, "");
}

/** Nothing shows what a name without a place is short for. */
function placeOf({ divisionCode, rank, kind }: Partial<Body>): string | null {
  return divisionCode ? [divisionCode, rank, kind].join("\n") : null;
}

function nameOf(row: CodedFigure, read: Names, own: Names, divisions: Divisions): string {
  const place = placeOf(row);
  if (place === null) return row.issuer;
  const whole = completeName(row.issuer, divisions);
  const isSame = (name: string) => name.endsWith(whole) || whole.endsWith(name);
  const [report] = [...read.get(place) ?? []].filter(isSame).toSorted(byLength);
  if (report !== undefined) return report;
  const coded = [...own.get(place)!].map((name) => completeName(name, divisions)).filter(isSame);
  return coded.length < 2 ? row.issuer : coded.toSorted(byLength)[0]!;
}

function byLength(a: string, b: string): number {
  return a.length - b.length;
}

/** Two places may have one name: that these are one is for whoever coded them to say. */
function unplacedLike(actual: string, expected: string): Finding {
  return makeFinding("coded.alike_name", {
    expected,
    actual,
    message: {
      zh:
        `编码数据中的“${actual}”与报告中的“${expected}”可能是同一机关，但区划表中查不到，未合并：` +
        "请两处写成同一名称，或在 divisions.csv 中补充区划",
      en:
        `"${actual}" of the coded figures may be "${expected}" of the reports, but the table of ` +
        "divisions has neither, so that they are kept apart: write one name in both places, or add the " +
        "division to divisions.csv",
    },
  });
}

function renamed(actual: string, expected: string): Finding {
  return makeFinding("coded.other_name", {
    expected,
    actual,
    message: {
      zh: `编码数据中的“${actual}”与“${expected}”是同一机关，按后者`,
      en:
        `"${actual}" of the coded figures is the same body as "${expected}": the latter is its name`,
    },
  });
}
