import { type Codebook, shortName } from "@/codebook/mod.ts";
import { spelling } from "./spelling.ts";

/** What is looked up in names. */
interface NameTables {
  readonly places: ReadonlyMap<string, string>;
  readonly units: ReadonlyMap<string, string>;
  readonly peoples: ReadonlyMap<string, string>;
  readonly words: ReadonlyMap<string, string>;
  readonly readings: ReadonlyMap<string, string>;
  /** Full names of GB/T 2260, and short ones of those that others lie in. */
  readonly divisions: ReadonlySet<string>;
  readonly regions: ReadonlySet<string>;
}

/** How a name is written. */
export interface Spelling {
  /** Whether pinyin has its tones. */
  readonly tones?: boolean;
}

/** A part of a name, over some characters. */
interface Piece {
  readonly length: number;
  readonly en: string;
  readonly isWord: boolean;
}

/** Characters of the longest part. */
const LONGEST = 16;

/**
 * A Chinese name as English journals print it: places in pinyin, or as they are known, with the word
 * for their unit, and the words of bodies that `name_parts.csv` has; what is not known is plain
 * pinyin. Characters that are not Chinese stay.
 */
export function englishName(zh: string, codebook: Codebook, { tones = false }: Spelling = {}) {
  const tables = tablesOf(codebook);
  return zh.normalize("NFKC").replace(/\p{Script=Han}[\p{Script=Han}\d]*/gu, (run) => {
    const pieces: Piece[] = [];
    for (let at = 0; at < run.length; at += pieces.at(-1)!.length) {
      pieces.push(pieceAt(run, at, pieces.at(-1)?.isWord ?? false, tables, tones));
    }
    return pieces.map(({ en }) => en).join(" ");
  });
}

const known = new WeakMap<Codebook, NameTables>();

function tablesOf(codebook: Codebook): NameTables {
  const { nameParts, tiles, divisions } = codebook;
  const made = known.get(codebook);
  if (made !== undefined) return made;
  const of = (part: string) =>
    new Map(nameParts.filter((row) => row.part === part).map(({ zh, en }) => [zh, en]));
  const all = [...divisions.values()];
  const tables = {
    places: new Map([...tiles.map((it) => [it.labelZh, it.labelEn] as const), ...of("place")]),
    ...{ units: of("unit"), peoples: of("people"), words: of("word"), readings: of("reading") },
    divisions: new Set(all.map(({ name }) => name)),
    regions: new Set(all.filter(({ level }) => level !== "county").map(shortName)),
  };
  known.set(codebook, tables);
  return tables;
}

function pieceAt(
  run: string,
  at: number,
  afterWord: boolean,
  tables: NameTables,
  tones: boolean,
): Piece {
  const place = (end: number): Piece => ({
    length: end - at,
    en: placeName(run.slice(at, end), tables, tones),
    isWord: false,
  });
  const division = longestAt(run, at, tables.divisions);
  if (division > 0) return place(at + division);
  const word = wordAt(run, at, tables, afterWord);
  if (word !== null) return word;
  const region = longestAt(run, at, tables.regions);
  if (region > 0 && longestAt(run, at + region, tables.divisions) > 0) return place(at + region);
  for (let end = at + 1; end < run.length; end++) {
    const unit = unitAt(run, end, tables);
    if (unit > 0) return place(end + unit);
    if (wordAt(run, end, tables, false) !== null) return place(end);
  }
  return place(run.length);
}

/** Words of one character close a name, or join two words. */
function wordAt(run: string, at: number, { words }: NameTables, afterWord: boolean): Piece | null {
  const length = longestAt(run, at, words);
  const isLast = at + length === run.length;
  if (length === 0 || (length === 1 && !isLast && !afterWord)) return null;
  return { length, en: words.get(run.slice(at, at + length))!, isWord: true };
}

/** A unit of one character before another one belongs to the name, as that of `市中区`. */
function unitAt(run: string, at: number, { units }: NameTables): number {
  const length = longestAt(run, at, units);
  return length === 1 && longestAt(run, at + 1, units) > 0 ? 0 : length;
}

function longestAt(
  run: string,
  at: number,
  names: ReadonlyMap<string, unknown> | ReadonlySet<string>,
) {
  for (let length = Math.min(LONGEST, run.length - at); length > 0; length--) {
    if (names.has(run.slice(at, at + length))) return length;
  }
  return 0;
}

/** A place with its unit; where one character is left, its unit belongs to the name, too. */
function placeName(zh: string, tables: NameTables, tones: boolean): string {
  const { places, units, readings } = tables;
  const whole = places.get(zh);
  if (whole !== undefined) return whole;
  const spell = (text: string) => places.get(text) ?? spelling(text, readings, tones);
  const start = Array.from(zh.slice(1), (_, index) => index + 1)
    .find((index) => units.has(zh.slice(index)));
  if (start === undefined) return spell(zh);
  const unit = units.get(zh.slice(start))!;
  const before = zh.slice(0, start);
  const [stem, peoples] = zh.startsWith("自治", start) && !places.has(before)
    ? withoutPeoples(before, tables.peoples)
    : [before, []];
  const named = stem.length === 1 && peoples.length === 0 && start === zh.length - 1 ? zh : stem;
  const listed = peoples.join(", ").replace(/, ([^,]+)$/, " and $1");
  return [named === "" ? "" : spell(named), listed, unit]
    .filter((part) => part !== "").join(" ");
}

/** What stands before the peoples of an autonomous unit, and these. */
function withoutPeoples(zh: string, names: ReadonlyMap<string, string>): [string, string[]] {
  // Peoples of several characters also go without the word for people, as `哈萨克自治县`.
  const spellings = [...names].flatMap(([people, en]) =>
    [people, ...people.length > 2 ? [people.slice(0, -1)] : []].map((word) => [word, en] as const)
  );
  const [word, en] = spellings.find(([word]) => zh.endsWith(word)) ?? [];
  if (word === undefined || en === undefined) return [zh, []];
  const [stem, others] = withoutPeoples(zh.slice(0, -word.length), names);
  return [stem, [...others, en]];
}
