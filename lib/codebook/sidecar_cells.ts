import type { Kind, Rank } from "@/model/mod.ts";
import { dateIn } from "./date_in.ts";
import type { Divisions } from "./divisions.ts";
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
  readonly expected: string;
  /** What a cell means; `undefined` where it is something else. */
  read(cell: string): string | number | undefined;
}

const RANKS: readonly Rank[] = ["nation", "province", "prefecture", "county", "township"];
const KINDS: readonly Kind[] = ["government", "department", "zone", "vertical"];

/** The readers of the columns that state something. */
export function cellReaders(
  { divisions, terms }: SidecarWords,
): Partial<Record<SidecarColumn, CellReader>> {
  return {
    issuer: { expected: "", read: (cell) => cell },
    division_code: {
      expected: "a code of divisions.csv",
      read: (cell) => {
        const code = /^(\d{6})(?:0{3}|0{6})?$/.exec(cell)?.[1];
        return divisions.has(code ?? "") ? code : undefined;
      },
    },
    rank: wordReader("rank", RANKS, terms),
    kind: wordReader("kind", KINDS, terms),
    province: { expected: "a province", read: (cell) => provinceIn(cell, divisions) },
    year: {
      expected: "a year",
      read: (cell) => {
        const year = numberIn(cell.replace(/年$/, ""));
        return year !== null && /^(?:19|20)\d\d$/.test(String(year)) ? year : undefined;
      },
    },
    url: { expected: "an address", read: addressIn },
    accessed: { expected: "a date as 2026-11-27", read: (cell) => dateIn(cell) ?? undefined },
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

/** A word by its id or by a label of `terms.csv`. */
function wordReader(field: "rank" | "kind", ids: readonly string[], terms: Terms): CellReader {
  const labels = (id: string) => {
    const { labelZh = "", labelEn = "" } = terms.get(field)?.get(id) ?? {};
    return [id, labelZh, labelEn.toLowerCase()];
  };
  return {
    expected: ids.join(", "),
    read: (cell) => ids.find((id) => labels(id).includes(cell.toLowerCase())),
  };
}

function provinceIn(cell: string, divisions: Divisions): string | undefined {
  const provinces = [...divisions.values()].filter(({ level }) => level === "province");
  const found = provinces.find((each) => [each.name, shortName(each)].includes(cell));
  return found === undefined ? undefined : shortName(found);
}
