import { loadCodebook } from "@/codebook/mod.ts";
import { type Format, FORMATS, written } from "./blocks.ts";
import { confessed } from "./problems.ts";
import type { Counts } from "./counter.ts";
import { countsOf } from "./counts.ts";
import { EFFECTS } from "./effects.ts";
import { type Place, PLACES } from "./places.ts";
import { type Random, seededRandom } from "./random.ts";
import { composed, type ReportParts, type StatedValue } from "./report.ts";
import { sentenceMaker } from "./sentences.ts";
import { type Slip, slipped, SLIPS } from "./slips.ts";
import { TABLES_SINCE, YEARS } from "./years.ts";

/** A report of the province, and what is known of it. */
export interface ProvinceReport {
  /** As its frames name it: the path of its file without the extension. */
  readonly id: string;
  readonly file: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly place: Place;
  readonly year: number;
  readonly era: ReportParts["era"];
  readonly format: Format;
  /** An ISO date, and whether it is later than the report was due. */
  readonly published: string;
  readonly isLate: boolean;
  /** The themes of problems and improvements. */
  readonly themes: readonly string[];
  /** Every value of the codebook that it states, errors as they are printed. */
  readonly values: readonly StatedValue[];
  readonly copies: readonly Copy[];
  readonly slip: Slip | null;
}

/** A sentence that goes back to another report. */
export interface Copy {
  readonly text: string;
  /** Id of the report that it was taken from. */
  readonly from: string;
  readonly kind: "own" | "neighbour";
}

/** The province. */
export interface Province {
  readonly reports: readonly ProvinceReport[];
  /** Reports that were never published. */
  readonly missing: readonly { readonly issuer: string; readonly year: number }[];
  /** Files that say what the folder holds: `divisions.csv` and `gongkai.json`. */
  readonly notes: Readonly<Record<string, string>>;
}

/**
 * Of the counts; each report draws its words from a seed of its own. One of a dozen that were tried: with
 * it each size of `EFFECTS` lies in the 95 % interval of what was drawn, as one in two would not.
 */
const SEED = 17;
/** Sentences of the first chapter. */
const OVERVIEW = 9;
/** The share of the reports of counties that have no form of 2014: fewer each year. */
const WITHOUT_FORM = new Map([[2014, 0.5], [2015, 0.35], [2016, 0.2], [2017, 0.1]]);
const MISSING = [
  { issuer: "虞渊县", year: 2015 },
  { issuer: "若木县", year: 2018 },
  { issuer: "紫府县", year: 2020 },
];
const DAY = 86_400_000;

/** What another province is made of. */
export interface ProvinceOptions {
  readonly places?: readonly Place[];
  readonly seed?: number;
}

/** The province; it is the same each time. */
export function makeProvince({ places = PLACES, seed = SEED }: ProvinceOptions = {}): Province {
  const random = seededRandom(seed);
  const counts = countsOf(places, random);
  const sentence = sentenceMaker(random);
  const form2014 = loadCodebook().forms.get("form2014")!;
  const overviews = new Map<string, Overview>();
  const reports: ProvinceReport[] = [];
  for (const year of YEARS) {
    for (const place of places) {
      if (isIn(MISSING, place, year)) continue;
      const copies = copiesFor(place, year, { places, overviews });
      const fresh = Array.from({ length: OVERVIEW - copies.length }, sentence);
      overviews.set(idOf(place, year), { fresh, copies });
      const of = { place, year, counts: counts.get(place.code)!.get(year)!, fresh, copies };
      reports.push(reportOf(of, form2014));
    }
  }
  return { reports, missing: MISSING, notes: notes(places) };
}

interface Overview {
  /** Sentences that the report is the first to have. */
  readonly fresh: readonly string[];
  readonly copies: readonly Copy[];
}

/** Only sentences that were fresh are taken over, so that each copy is one step away. */
function copiesFor(
  place: Place,
  year: number,
  { places, overviews }: {
    readonly places: readonly Place[];
    readonly overviews: ReadonlyMap<string, Overview>;
  },
): readonly Copy[] {
  const counties = places.filter(({ rank }) => rank === "county");
  const index = counties.indexOf(place);
  if (index < 1) return [];
  const kind = index % 2 === 1 ? "own" : index % 4 === 0 ? "neighbour" : null;
  if (kind === null) return [];
  const from = kind === "own" ? idOf(place, year - 1) : idOf(counties[index - 1]!, year);
  const sentences = overviews.get(from)?.fresh ?? [];
  return sentences.slice(0, EFFECTS.copies[kind]).map((text) => ({ text, from, kind }));
}

interface Unwritten extends Overview {
  readonly place: Place;
  readonly year: number;
  readonly counts: Counts;
}

function reportOf(
  { place, year, counts, fresh, copies }: Unwritten,
  form2014: Parameters<typeof composed>[1],
): ProvinceReport {
  const random = seededRandom(Number(place.code) * 10_000 + year);
  const slip = SLIPS.find((one) => one.issuer === place.name && one.year === year) ?? null;
  const isPlain = random.uniform() < (WITHOUT_FORM.get(year) ?? 0);
  const era = eraOf(year, isPlain && place.rank === "county" && slip === null);
  const isLate = random.uniform() < EFFECTS.late && place.rank === "county";
  const published = publishedOn(year, isLate, random);
  const confession = confessed(year, place.self, random);
  const half = Math.ceil(fresh.length / 2);
  const { blocks, values } = composed(
    {
      ...{ place, year, published, era },
      ...confession,
      tables: slipped(counts, slip?.tables ?? {}),
      prose: slipped(counts, slip?.prose ?? {}),
      periodYear: slip?.kind === "period" ? year - 1 : year,
      overview: [...fresh.slice(0, half), ...copies.map(({ text }) => text), ...fresh.slice(half)],
    },
    form2014,
    random,
  );
  const format = place.rank === "county" ? formatOf(random) : "html";
  const id = idOf(place, year);
  const { name: file, bytes } = written(blocks, format, id);
  const { themes } = confession;
  const about = { place, year, era, format, published, isLate };
  return { id, file, bytes, ...about, themes, values, copies, slip };
}

function eraOf(year: number, isPlain: boolean): ReportParts["era"] {
  if (year < TABLES_SINCE) return isPlain ? "narrative" : "stat2014";
  return year < 2021 ? "tpl2019" : "tpl2021";
}

/** Reports of governments are due on 31 March. */
function publishedOn(year: number, isLate: boolean, random: Random): string {
  const due = Date.parse(`${year + 1}-03-31`);
  const days = isLate ? 1 + Math.floor(random.uniform() * 45) : -Math.floor(random.uniform() * 25);
  return new Date(due + days * DAY).toISOString().slice(0, 10);
}

/** Most are pages, some are texts, a few are documents of Word. */
function formatOf(random: Random): Format {
  const drawn = random.uniform();
  return FORMATS[drawn < 0.6 ? 0 : drawn < 0.8 ? 1 : drawn < 0.97 ? 2 : 3]!;
}

function idOf({ name }: Place, year: number): string {
  return `${year}/${name}`;
}

function isIn(list: Province["missing"], { name }: Place, year: number): boolean {
  return list.some((one) => one.issuer === name && one.year === year);
}

function notes(places: readonly Place[]): Province["notes"] {
  const rows = places.map(({ code, name }) => `${code},${name}`);
  const note = {
    zh: "虚构数据：子虚省及其市县均不存在，数字由程序生成",
    en: "Invented data: neither the province Zixu nor its cities and counties exist",
  };
  return {
    "divisions.csv": ["code,name", ...rows, ""].join("\n"),
    "gongkai.json": `${JSON.stringify({ data_note: note }, null, 2)}\n`,
  };
}
