import { dirname, join } from "node:path";
import pl, { type DataFrame, type LazyDataFrame } from "nodejs-polars";
import { ifAllowed } from "./_if_allowed.ts";
import { hashOf } from "./hash_of.ts";
import { StoreError } from "./store_error.ts";

/** A frame, or the rows of it that a block of reports has, in a file of the store. */
export interface KeptFrame {
  /** The name of the file without its folder; what it holds never changes. */
  readonly file: string;
  readonly size: number;
  readonly hash: string;
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
    const bytes = Deno.readFileSync(`${path}.tmp`);
    Deno.renameSync(`${path}.tmp`, path);
    return { file, size: bytes.length, hash: hashOf(bytes) };
  } catch (error) {
    throw new StoreError("unusable", folder, error as Error);
  }
}

/** Whether the file is there, and as long as it was; whether it holds what it held says `checkFrames`. */
export function isKept(folder: string, { file, size }: KeptFrame): boolean {
  try {
    return Deno.statSync(join(folder, FOLDER, file)).size === size;
  } catch {
    return false;
  }
}

/**
 * Throws a `StoreError` where one of the files is damaged: Polars would read other values of many without a word.
 * Those that are damaged among `all` are removed, so that the next run makes them anew.
 */
export function checkFrames(
  folder: string,
  kept: readonly KeptFrame[],
  all: readonly KeptFrame[],
): void {
  const damaged = kept.find((one) => !isWhole(folder, one));
  if (damaged === undefined) return;
  for (const one of all.filter((one) => !isWhole(folder, one))) {
    ifAllowed(() => Deno.removeSync(join(folder, FOLDER, one.file)));
  }
  throw new StoreError("incomplete", folder, {
    message: `${join(FOLDER, damaged.file)} is damaged`,
  });
}

function isWhole(folder: string, { file, hash }: KeptFrame): boolean {
  try {
    return hashOf(Deno.readFileSync(join(folder, FOLDER, file))) === hash;
  } catch {
    return false;
  }
}

/** The rows of files, one after the other. */
export function readFrame(folder: string, kept: readonly KeptFrame[]): DataFrame {
  return joined(kept.map(({ file }) => pl.readParquet(join(folder, FOLDER, file))));
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
