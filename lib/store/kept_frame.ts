import { dirname, join } from "node:path";
import pl, { type DataFrame, type LazyDataFrame } from "nodejs-polars";
import { ifAllowed } from "./_if_allowed.ts";
import { StoreError } from "./store_error.ts";

/** A frame, or the rows of it that a block of reports has, in a file of the store. */
export interface KeptFrame {
  /** The name of the file without its folder; what it holds never changes. */
  readonly file: string;
  readonly size: number;
}

/** The folder of frames in a store. */
export const FOLDER = "frames";

/** Writes a frame whole or not at all, under a name that stands for all that decides it. */
export function keepFrame(folder: string, name: string, frame: DataFrame): KeptFrame {
  const file = `${name}.parquet`;
  const path = join(folder, FOLDER, file);
  try {
    Deno.mkdirSync(dirname(path), { recursive: true });
    // To a file: in memory Polars would write a wide frame in pieces of a few bytes, ten times as slow. It
    // does not say why it cannot make one.
    Deno.writeFileSync(`${path}.tmp`, new Uint8Array());
    frame.writeParquet(`${path}.tmp`, { compression: "zstd" });
    const { size } = Deno.statSync(`${path}.tmp`);
    Deno.renameSync(`${path}.tmp`, path);
    return { file, size };
  } catch (error) {
    throw new StoreError("unusable", folder, error as Error);
  }
}

/** Whether the file is there and whole. */
export function isKept(folder: string, { file, size }: KeptFrame): boolean {
  try {
    return Deno.statSync(join(folder, FOLDER, file)).size === size;
  } catch {
    return false;
  }
}

/**
 * The rows of files, one after the other. Throws a `StoreError` where some are damaged, which are removed, so that
 * the next run makes them anew.
 */
export function readFrame(folder: string, kept: readonly KeptFrame[]): DataFrame {
  const damaged: StoreError[] = [];
  const frames = kept.flatMap(({ file }) => {
    const path = join(folder, FOLDER, file);
    try {
      return [pl.readParquet(path)];
    } catch (error) {
      ifAllowed(() => Deno.removeSync(path));
      const message = `${join(FOLDER, file)}: ${(error as Error).message}`;
      damaged.push(new StoreError("incomplete", folder, { message }));
      return [];
    }
  });
  if (damaged.length > 0) throw damaged[0];
  return joined(frames);
}

/** The same, of which nothing is read before it is collected, and then only the columns that are needed. */
export function scanFrame(folder: string, kept: readonly KeptFrame[]): LazyDataFrame {
  // What stands for other characters in a pattern may be in the path of a store.
  const files = kept.map(({ file }) => pl.scanParquet(join(folder, FOLDER, file), { glob: false }));
  return files.length === 1 ? files[0]! : pl.concat(files, { how: "diagonal" });
}

function joined(frames: readonly DataFrame[]): DataFrame {
  const [first, ...others] = frames as [DataFrame, ...DataFrame[]];
  return others.length === 0 ? first : pl.concat([first, ...others], { how: "diagonal" });
}
