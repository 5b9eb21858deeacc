import type { Bilingual } from "@/model/mod.ts";
import { dateIn } from "./date_in.ts";
import type { Divisions } from "./divisions.ts";
import { wordReader } from "./field_words.ts";
import { numberIn } from "./number_in.ts";
import { shortName } from "./short_name.ts";
import type { Terms } from "./terms.ts";

/** The columns of the table about reports. */
export type SidecarColumn =
  | "file"
  | "issuer"
  | "division_code"
  | "rank"
  | "kind"
  | "province"
  | "year"
  | "url"
  | "accessed"
  | "note";

/** What the cells may name. */
export interface SidecarWords {
  readonly divisions: Divisions;
  readonly terms: Terms;
}

/** How the cells of a column are read. */
export interface CellReader {
  readonly expected: Bilingual;
  /** What a cell means; `undefined` where it is something else. */
  read(cell: string): string | number | undefined;
}

/** The readers of the columns that state something. */
export function cellReaders(
  { divisions, terms }: SidecarWords,
): Partial<Record<SidecarColumn, CellReader>> {
  return {
    issuer: { expected: { zh: "", en: "" }, read: (cell) => cell },
    division_code: {
      expected: { zh: "区划表中的代码", en: "a code of divisions.csv" },
      read: (cell) => {
        const code = /^(\d{6})(?:0{3}|0{6})?$/.exec(cell)?.[1];
        return divisions.has(code ?? "") ? code : undefined;
      },
    },
    rank: wordReader("rank", terms),
    kind: wordReader("kind", terms),
    province: {
      expected: { zh: "省份", en: "a province" },
      read: (cell) => provinceIn(cell, divisions),
    },
    year: {
      expected: { zh: "年份", en: "a year" },
      read: (cell) => {
        const year = numberIn(cell.replace(/年$/, ""));
        return year !== null && /^(?:19|20)\d\d$/.test(String(year)) ? year : undefined;
      },
    },
    url: { expected: { zh: "网址", en: "an address" }, read: addressIn },
    accessed: {
      expected: { zh: "日期，如 2026-11-27", en: "a date as 2026-11-27" },
      read: (cell) => dateIn(cell) ?? undefined,
    },
  };
}

/** An address without its scheme that can be no other text. */
const BARE_ADDRESS = /^(?:www\.[a-z\d-]+(?:\.[a-z\d-]+)+|(?:[a-z\d-]+\.)+gov\.cn)(?:[:/?#]\S*)?$/i;

/**
 * An address as a browser takes it: without a scheme it begins with `http://`, which servers lead on
 * to `https://`, but not the other way round.
 */
function addressIn(cell: string): string | undefined {
  const address = BARE_ADDRESS.test(cell) ? `http://${cell}` : cell;
  return /^https?:$/.test(URL.parse(address)?.protocol ?? "") ? address : undefined;
}

function provinceIn(cell: string, divisions: Divisions): string | undefined {
  const provinces = [...divisions.values()].filter(({ level }) => level === "province");
  const found = provinces.find((each) => [each.name, shortName(each)].includes(cell));
  return found === undefined ? undefined : shortName(found);
}
