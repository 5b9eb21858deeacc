import { makeProvince } from "../../tests/support/province/make_province.ts";
import { type Place, PLACES } from "../../tests/support/province/places.ts";
import { writeProvince } from "../../tests/support/province.ts";

/** How much was written. */
export interface Corpus {
  readonly reports: number;
  readonly bytes: number;
}

/** What two of make a place of a copy another one; none of them names a kind of place. */
const SIGNS = [..."云山川松柏竹梅兰菊桃李杏桐枫杨柳荷莲苇鹤鹿雁凤麟鲲鹏虎豹龙马犀象鲤鹭鸥鹃"];
/** The first two digits of the codes that no province has. */
const PROVINCES = [16, 24, 38, 47, 55, 66, 72, 83].flatMap((first, index) =>
  between(first, [20, 30, 40, 49, 60, 70, 80, 99][index]!)
);
const BELOW = PLACES.filter(({ rank }) => rank !== "province");
const PREFECTURES = BELOW.filter(({ rank }) => rank === "prefecture").length;
/** How many copies have prefectures of their own in one province. */
const COPIES = Math.floor(99 / PREFECTURES);
const MOST = PROVINCES.length * COPIES;

/**
 * Writes `count` reports into a folder: those of the invented province without the province's own, again and
 * again under other names of places, with other divisions and counts. Each copy has a folder, and in it one
 * for each year. The same count and seed give the same files.
 */
export async function makeReports(folder: string, count: number, seed = 1): Promise<Corpus> {
  const divisions = ["code,name"];
  let [reports, bytes] = [0, 0];
  for (let copy = 0; reports < count; copy++) {
    if (copy === MOST) {
      throw new RangeError(`Cannot make ${count} reports: ${reports} are the most`);
    }
    const places = placesOf(copy);
    const province = makeProvince({ places, seed: seed * MOST + copy });
    const made = province.reports.slice(0, count - reports);
    const notes = { "gongkai.json": province.notes["gongkai.json"]! };
    const inFolder = made.map((report) => ({ ...report, file: `${signOf(copy)}/${report.file}` }));
    await writeProvince({ reports: inFolder, missing: [], notes }, folder);
    divisions.push(...divisionsOf(copy, places));
    reports += made.length;
    bytes += made.reduce((sum, report) => sum + report.bytes.length, 0);
  }
  await Deno.writeTextFile(`${folder}/divisions.csv`, [...divisions, ""].join("\n"));
  return { reports, bytes };
}

/** The prefectures and counties of a copy: 槐安区 becomes 槐安云山区, 990121 for one 160521. */
function placesOf(copy: number): readonly Place[] {
  const province = PROVINCES[Math.floor(copy / COPIES)]!;
  const moved = (code: string) => {
    const prefecture = Number(code.slice(2, 4)) + copy % COPIES * PREFECTURES;
    return `${province}${String(prefecture).padStart(2, "0")}${code.slice(4)}`;
  };
  return BELOW.map((place) => ({
    ...place,
    code: moved(place.code),
    name: place.name.slice(0, -1) + signOf(copy) + place.self,
    parent: place.rank === "prefecture" ? null : moved(place.parent!),
  }));
}

function signOf(copy: number): string {
  return SIGNS[Math.floor(copy / SIGNS.length)]! + SIGNS[copy % SIGNS.length]!;
}

/** The first copy in a province names that, too. */
function divisionsOf(copy: number, places: readonly Place[]): readonly string[] {
  const own = copy % COPIES === 0
    ? [`${places[0]!.code.slice(0, 2)}0000,子虚${signOf(copy)}省`]
    : [];
  return [...own, ...places.map(({ code, name }) => `${code},${name}`)];
}

function between(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
