import { assertEquals, assertRejects } from "@std/assert";
import { parse } from "@std/csv";
import { writeFrames } from "@/write/mod.ts";
import pl from "nodejs-polars";
import { frameEqual } from "../support/frame_equal.ts";

const texts = ["a,b", '称"公开"', "第一行\n第二行", "\r", "=1+1", "-", " x ", "", null, "㎡𠮷"];
const numbers = [183, 0, -0.5, 98.2, 1e300, 1e-7, 2 ** 53 + 2, 0.1 + 0.2, null, -7];
const frame = pl.DataFrame([
  pl.Series("quote", texts, pl.String),
  pl.Series("value", numbers, pl.Float64),
  pl.Series("year", [2018, null, 1, 2, 3, 4, 5, 6, 7, 8], pl.Float64).cast(pl.Int32),
  pl.Series("preferred", [true, false, null, ...Array(7).fill(true)], pl.Bool),
]);

async function inFolder(use: (dir: string) => Promise<void>): Promise<void> {
  const dir = await Deno.makeTempDir();
  try {
    await use(dir);
  } finally {
    await Deno.remove(dir, { recursive: true });
  }
}

function names(dir: string): string[] {
  return [...Deno.readDirSync(dir)].map(({ name }) => name).sort();
}

Deno.test("writeFrames() writes Parquet that reads back as the same frame", () =>
  inFolder(async (dir) => {
    await writeFrames({ figures: frame, none: frame.head(0) }, dir);
    frameEqual(pl.readParquet(`${dir}/figures.parquet`), frame);
    frameEqual(pl.readParquet(`${dir}/none.parquet`), frame.head(0));
  }));

Deno.test("writeFrames() writes CSV that survives commas, quotes, line ends and formulas", () =>
  inFolder(async (dir) => {
    await writeFrames({ figures: frame }, dir);
    const rows = parse(await Deno.readTextFile(`${dir}/figures.csv`));
    assertEquals(rows[0], ["quote", "value", "year", "preferred"]);
    assertEquals(rows.slice(1).map(([quote]) => quote), texts.map((text) => text ?? ""));
    assertEquals(
      rows.slice(1).map(([, value]) => value === "" ? null : Number(value)),
      numbers,
    );
    assertEquals(rows[1], ["a,b", "183", "2018", "true"]);
    assertEquals(rows[2]?.slice(2), ["", "false"]);
  }));

Deno.test("writeFrames() writes whole numbers without a point in CSV, beside fractions and alone, as far as they are exact", () =>
  inFolder(async (dir) => {
    const column = (name: string, values: (number | null)[]) => pl.Series(name, values, pl.Float64);
    await writeFrames({
      figures: pl.DataFrame([
        column("whole", [7, -0, null]),
        column("mixed", [7, 0.5, null]),
        column("large", [2 ** 53 - 1, 2 ** 60, null]),
        column("odd", [NaN, Infinity, 3]),
        column("none", [null, null, null]),
      ]),
    }, dir);
    assertEquals(
      (await Deno.readTextFile(`${dir}/figures.csv`)).split("\r\n").slice(1),
      ["7,7,9007199254740991,NaN,", "0,0.5,1.152921504606847e+18,inf,", ",,,3,", ""],
    );
  }));

Deno.test("writeFrames() tells null from an empty text in CSV", () =>
  inFolder(async (dir) => {
    const quotes = pl.Series("quote", ["", null], pl.String);
    const counts = pl.Series("count", [1, 2], pl.Float64);
    await writeFrames({ figures: pl.DataFrame([quotes, counts]) }, dir);
    const text = await Deno.readTextFile(`${dir}/figures.csv`);
    assertEquals(text, '\ufeffquote,count\r\n"",1\r\n,2\r\n');
  }));

Deno.test("writeFrames() writes the header of a frame without rows", () =>
  inFolder(async (dir) => {
    await writeFrames({ findings: frame.head(0) }, dir);
    const bytes = await Deno.readFile(`${dir}/findings.csv`);
    assertEquals([...bytes.slice(0, 3)], [0xef, 0xbb, 0xbf]);
    assertEquals(
      new TextDecoder().decode(bytes).trimEnd(),
      "quote,value,year,preferred",
    );
  }));

Deno.test("writeFrames() makes the folder and returns the paths", () =>
  inFolder(async (dir) => {
    const paths = await writeFrames({ reports: frame, figures: frame }, `${dir}/out/frames`);
    assertEquals(paths.map((path) => path.slice(dir.length)), [
      "/out/frames/reports.parquet",
      "/out/frames/reports.csv",
      "/out/frames/figures.parquet",
      "/out/frames/figures.csv",
    ]);
    assertEquals(names(`${dir}/out/frames`).length, 4);
  }));

Deno.test("writeFrames() says beside each frame of which data and parameters it is", () =>
  inFolder(async (dir) => {
    const data = { parsed: 1, coded: 0, sha256: "ab", inputs: { a: "cd" } };
    const stamp = { out: "x", data, parameters: { years: [2014, 2025] } };
    const paths = await writeFrames({ figures: frame }, dir, stamp);
    assertEquals(paths.length, 2);
    const manifest = JSON.parse(await Deno.readTextFile(`${dir}/figures.manifest.json`));
    assertEquals(manifest.parameters, { years: [2014, 2025] });
    assertEquals(manifest.data, { parsed: 1, coded: 0, sha256: "ab" });
    assertEquals([manifest.rows, manifest.columns.length], [10, 4]);
    assertEquals(Object.keys(manifest.files), ["figures.parquet", "figures.csv"]);
    assertEquals(/^[0-9a-f]{64}$/.test(manifest.files["figures.csv"]), true);
    await writeFrames({ figures: frame }, dir);
    assertEquals(names(dir), ["figures.csv", "figures.parquet"]);
  }));

Deno.test("writeFrames() rejects where the folder is a file", () =>
  inFolder(async (dir) => {
    await Deno.writeTextFile(`${dir}/out`, "a file");
    await assertRejects(() => writeFrames({ figures: frame }, `${dir}/out`));
    assertEquals(await Deno.readTextFile(`${dir}/out`), "a file");
    assertEquals(names(dir), ["out"]);
  }));

Deno.test("writeFrames() leaves no half file where a file cannot be replaced", () =>
  inFolder(async (dir) => {
    await writeFrames({ figures: frame.head(1) }, dir);
    await Deno.remove(`${dir}/figures.csv`);
    await Deno.mkdir(`${dir}/figures.csv`);
    await assertRejects(() => writeFrames({ figures: frame }, dir));
    assertEquals(names(dir), ["figures.csv", "figures.parquet"]);
    assertEquals(names(`${dir}/figures.csv`), []);
  }));

Deno.test("writeFrames() rejects a name that is a path, and writes nothing", () =>
  inFolder(async (dir) => {
    for (const name of ["../x", "a/b", "a\\b", "C:x", "", "..", "a\0b"]) {
      const frames = { figures: frame, [name]: frame };
      await assertRejects(
        () => writeFrames(frames, `${dir}/out`),
        TypeError,
        "Cannot write the frame",
      );
    }
    assertEquals(names(dir), []);
  }));

Deno.test("writeFrames() writes many rows of a lazy frame as it writes a frame", () =>
  inFolder(async (dir) => {
    const many = pl.concat(Array(2001).fill(frame));
    await writeFrames({ figures: many }, dir, { parameters: {} });
    await writeFrames({ figures: many.lazy() }, `${dir}/lazy`, { parameters: {} });
    const [whole, lazy] = await Promise.all(
      [dir, `${dir}/lazy`].map(async (place) =>
        JSON.parse(await Deno.readTextFile(`${place}/figures.manifest.json`))
      ),
    );
    assertEquals(lazy.files["figures.csv"], whole.files["figures.csv"]);
    assertEquals([lazy.rows, lazy.columns], [whole.rows, whole.columns]);
    frameEqual(pl.readParquet(`${dir}/lazy/figures.parquet`).tail(10), frame);
    assertEquals(names(`${dir}/lazy`).length, 3);
  }));
