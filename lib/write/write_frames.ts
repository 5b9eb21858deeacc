import { join } from "node:path";
import pl, { type DataFrame, type LazyDataFrame } from "nodejs-polars";
import { checkFileName } from "./check_file_name.ts";
import { csvOf } from "./csv_of.ts";
import { sinkCsv } from "./_sink_csv.ts";
import { frameManifest, type FrameStamp } from "./_frame_manifest.ts";
import { writeWhole } from "./write_whole.ts";

/**
 * Writes each frame to `<dir>/<name>.parquet` and `<dir>/<name>.csv`, and returns the paths. The
 * folder is made where it is missing. Parquet keeps the types; CSV is UTF-8 with a byte order mark,
 * its cells unaltered, so a quotation that begins with `=` may look like a formula to a spreadsheet
 * program.
 *
 * Rows of lazy frames, as `lazily` gives them, are written as they are read: a small part is in memory at a time.
 *
 * With a `stamp` each frame has a `<name>.manifest.json` beside it, too, that says of which data and
 * parameters it is; without one an old manifest is removed, as it would be of other rows.
 *
 * Each file is written whole or not at all: where writing fails the old one is kept, and the error
 * of the file system is thrown. Throws a `TypeError`, and writes nothing, where a name is
 * none of a file.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import pl from "nodejs-polars";
 * import { writeFrames } from "@/write/mod.ts";
 *
 * const dir = await Deno.makeTempDir();
 * await writeFrames({ counts: pl.DataFrame({ place: ["保定"], requests: [183] }) }, dir);
 * assertEquals(await Deno.readTextFile(`${dir}/counts.csv`), "\ufeffplace,requests\r\n保定,183\r\n");
 * await Deno.remove(dir, { recursive: true });
 * ```
 */
export async function writeFrames(
  frames: Readonly<Record<string, DataFrame | LazyDataFrame>>,
  dir: string,
  stamp?: FrameStamp,
): Promise<readonly string[]> {
  for (const name of Object.keys(frames)) checkFileName(name, "write the frame");
  await Deno.mkdir(dir, { recursive: true });
  const paths: string[] = [];
  for (const [name, given] of Object.entries(frames)) {
    const frame = isLazy(given) && heightOf(given) <= FEW ? given.collectSync() : given;
    const path = join(dir, name);
    const [parquet, csv] = [`${path}.parquet`, `${path}.csv`];
    const manifest = `${path}.manifest.json`;
    if (stamp === undefined) await Deno.remove(manifest).catch(() => {});
    // Polars writes a wide frame to a file ten times as fast as into memory.
    await writeWhole(
      parquet,
      (path) => isLazy(frame) ? frame.sinkParquet(path).collect() : frame.writeParquet(path),
    );
    await writeWhole(csv, isLazy(frame) ? (path) => sinkCsv(frame, path) : csvOf(frame));
    if (stamp !== undefined) {
      await writeWhole(manifest, await frameManifest(name, shapeOf(frame), [parquet, csv], stamp));
    }
    paths.push(parquet, csv);
  }
  return paths;
}

/** Rows that are written faster when they are all in memory. */
const FEW = 20_000;

function isLazy(frame: DataFrame | LazyDataFrame): frame is LazyDataFrame {
  return "collectSync" in frame;
}

function heightOf(frame: LazyDataFrame): number {
  return Number(frame.select(pl.len()).collectSync().row(0)[0]);
}

function shapeOf(frame: DataFrame | LazyDataFrame) {
  return isLazy(frame) ? { columns: frame.columns, height: heightOf(frame) } : frame;
}
