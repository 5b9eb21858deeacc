import { dirname } from "node:path";
import { unzipSync, zipSync } from "fflate";
import { makeProvince, type Province } from "../../tests/support/province/make_province.ts";
import { PLACES } from "../../tests/support/province/places.ts";

/** What makes a place of a copy another one: as many signs as copies can be. */
const SIGNS = [...Array(400).keys()].map((index) => String.fromCodePoint(0x6c10 + index));
/** The codes of a copy's places lie in prefectures that no other copy has. */
const PREFECTURES = PLACES.filter(({ rank }) => rank !== "county");

/**
 * Writes at least `count` reports into a folder: those of the invented province, again and again with other
 * names for its places, the province aside. Returns how many.
 */
export async function makeReports(folder: string, count: number): Promise<number> {
  const province = makeProvince();
  const reports = province.reports.filter(({ place }) => place.rank !== "province");
  const copies = Math.ceil(count / reports.length);
  for (const sign of SIGNS.slice(0, copies)) {
    for (const { file, bytes } of reports) await write(folder, file, bytes, sign);
  }
  await writeNotes(folder, province, copies);
  return copies * reports.length;
}

async function write(folder: string, file: string, bytes: Uint8Array, sign: string): Promise<void> {
  const path = `${folder}/${renamed(file, sign)}`;
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeFile(path, file.endsWith(".docx") ? inZip(bytes, sign) : inText(bytes, sign));
}

function inText(bytes: Uint8Array, sign: string): Uint8Array {
  return new TextEncoder().encode(renamed(new TextDecoder().decode(bytes), sign));
}

function inZip(bytes: Uint8Array, sign: string): Uint8Array {
  const parts = Object.entries(unzipSync(bytes));
  return zipSync(Object.fromEntries(parts.map(([name, part]) => [name, inText(part, sign)])));
}

const NAMES = new RegExp(
  PLACES.filter(({ rank }) => rank !== "province").map(({ name }) => name).join("|"),
  "g",
);

/** 槐安区 becomes 槐安氐区. */
function renamed(text: string, sign: string): string {
  return text.replace(NAMES, (name) => name.slice(0, -1) + sign + name.slice(-1));
}

/** Names of places of one kind are told apart by their own codes; there are not enough for all copies. */
async function writeNotes(folder: string, { notes }: Province, copies: number): Promise<void> {
  const rows = SIGNS.slice(0, Math.min(copies, 24)).flatMap((sign, copy) =>
    PLACES.filter(({ rank }) => rank !== "province").map(({ code, name }) => {
      const prefecture = Number(code.slice(2, 4)) + copy * (PREFECTURES.length - 1);
      return `99${String(prefecture).padStart(2, "0")}${code.slice(4)},${renamed(name, sign)}`;
    })
  );
  const divisions = ["code,name", `${PLACES[0]!.code},${PLACES[0]!.name}`, ...rows, ""].join("\n");
  for (const [name, text] of Object.entries({ ...notes, "divisions.csv": divisions })) {
    await Deno.writeTextFile(`${folder}/${name}`, text);
  }
}
