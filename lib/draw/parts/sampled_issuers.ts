import { compareText } from "@/model/mod.ts";
import type { DrawOptions } from "../options.ts";
import { issuerCount, keptRows, type MeasureRow, nameOf, type Selection } from "./measure_rows.ts";

/** How many issuers a chart has lines for: more would be an area, and megabytes. */
const MOST = 120;

/** How many lines of a sample can be told apart. */
const DRAWN = 40;

const WORDS = {
  left: {
    zh: (left: number) =>
      `单位多于 ${MOST} 个，只画随机抽取的 ${DRAWN} 个（每次相同）；` +
      `其余单位的 ${left} 份报告未画出，见数据表。`,
    en: (left: number) =>
      `Of more than ${MOST} issuers a random sample of ${DRAWN} is drawn, the same each time; reports of others: ` +
      `${left}, in the data frame.`,
  },
} as const;

/** What a chart draws that has a line for each issuer: of too many a sample, which the caption states. */
export function sampledIssuers(selected: Selection, options: DrawOptions): Selection {
  const isMany = issuerCount(selected.rows) > MOST;
  const drawn = sampleOf(selected.rows, isMany ? DRAWN : MOST);
  return keptRows(selected, (row) => drawn.has(nameOf(row)), WORDS, options);
}

/**
 * The names of at most `most` issuers of some rows: those with the least hashes, so that a further issuer
 * changes one of them at most.
 */
export function sampleOf(rows: readonly MeasureRow[], most: number): ReadonlySet<string> {
  const names = new Set(rows.map(nameOf));
  if (names.size <= most) return names;
  const hashed = [...names].map((name) => ({ name, hash: hashOf(name) }))
    .toSorted((a, b) => a.hash - b.hash || compareText(a.name, b.name));
  return new Set(hashed.slice(0, most).map(({ name }) => name));
}

/** FNV-1a, its bits mixed by the finalizer of MurmurHash3: names that end alike lie apart. */
function hashOf(name: string): number {
  let bits = 2166136261;
  for (const character of name) bits = Math.imul(bits ^ character.codePointAt(0)!, 16777619);
  bits = Math.imul(bits ^ bits >>> 16, 0x85ebca6b);
  bits = Math.imul(bits ^ bits >>> 13, 0xc2b2ae35);
  return (bits ^ bits >>> 16) >>> 0;
}
