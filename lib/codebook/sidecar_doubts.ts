import { type Bilingual, type Finding, makeFinding, type Stated } from "@/model/mod.ts";
import type { Division, Divisions } from "./divisions.ts";
import { shortName } from "./short_name.ts";
import type { SidecarColumn } from "./sidecar_cells.ts";
import type { CsvRow } from "./table.ts";

/** Of the first reports: the regulations are in force since May 2008. */
const FIRST_YEAR = 2008;

/** Values of a row that are used, and hardly right, or not as they are written. */
export function doubtsOf(
  stated: Stated,
  { cells }: CsvRow<SidecarColumn>,
  divisions: Divisions,
): Finding[] {
  const { year, issuer = "", divisionCode = "", province } = stated.identity;
  return [
    ...whatIf(yearDoubt(year), stated, cells.year),
    ...whatIf(
      provinceDoubt(province, divisions.get(`${divisionCode.slice(0, 2)}0000`)),
      stated,
      divisionCode,
    ),
    ...whatIf(placeDoubt(issuer, divisions), stated, issuer),
    ...whatIf(addressDoubt(cells.url, stated.url), stated, cells.url, "note"),
  ];
}

function whatIf(
  what: Bilingual | null,
  { file, line }: Stated,
  actual: string,
  severity: "warning" | "note" = "warning",
): Finding[] {
  if (what === null) return [];
  const message = {
    zh: `${file} 第${line}行：${what.zh}；仍予采用，请核对`,
    en: `${file}, line ${line}: ${what.en}; it is used: check it`,
  };
  return [makeFinding("load.sidecar", { severity, actual, message })];
}

function yearDoubt(year: number | undefined): Bilingual | null {
  const lastYear = new Date().getFullYear() + 1;
  if (year === undefined || (FIRST_YEAR <= year && year <= lastYear)) return null;
  return {
    zh: `年份“${year}”不在 ${FIRST_YEAR}–${lastYear} 之内`,
    en: `the year "${year}" is outside ${FIRST_YEAR}–${lastYear}`,
  };
}

function provinceDoubt(province: string | undefined, ofCode: Division | undefined) {
  if (province === undefined || ofCode === undefined || province === shortName(ofCode)) return null;
  return {
    zh: `省份“${province}”与区划代码不符，代码属于“${ofCode.name}”`,
    en: `the province "${province}" contradicts the division code, which is of "${ofCode.name}"`,
  };
}

/** A county that is named under a prefecture, and lies in others only. */
function placeDoubt(issuer: string, divisions: Divisions): Bilingual | null {
  const all = [...divisions.values()];
  const leading = (text: string, level: Division["level"]) =>
    all.find((each) => each.level === level && text.startsWith(each.name));
  const place = issuer.slice(leading(issuer, "province")?.name.length ?? 0);
  const prefecture = leading(place, "prefecture");
  const county = prefecture && leading(place.slice(prefecture.name.length), "county");
  if (prefecture === undefined || county === undefined) return null;
  const homes = all.filter(({ level, name }) => level === "county" && name === county.name);
  if (homes.some(({ parent }) => parent === prefecture.code)) return null;
  const [zh, en] = [homes.map(homeOf).join("、"), homes.map(homeOf).join(", ")];
  return {
    zh: `“${issuer}”：区划表中“${county.name}”属于${zh}，不属于${prefecture.name}`,
    en: `"${issuer}": in divisions.csv "${county.name}" lies in ${en}, not in ${prefecture.name}`,
  };

  function homeOf({ parent }: Division): string {
    return divisions.get(parent ?? "")?.name ?? "";
  }
}

function addressDoubt(cell: string, url: string | undefined): Bilingual | null {
  if (url === undefined || url === cell) return null;
  return {
    zh: `网址“${cell}”没有写明协议，按“${url}”`,
    en: `the address "${cell}" has no scheme and is taken as "${url}"`,
  };
}
