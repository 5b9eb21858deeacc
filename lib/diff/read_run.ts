import { Buffer } from "node:buffer";
import { join } from "node:path";
import pl, { type DataFrame } from "nodejs-polars";

/** What a manifest says of its frame. */
export interface Stamp {
  readonly version: string | null;
  /** SHA-256 over what was read. */
  readonly data: string | null;
  /** Whether figures coded outside the parser are among it: notebooks on words read reports only. */
  readonly isCoded: boolean;
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** A run as it lies on the disk. */
export interface Run {
  /** The folder of its frames. */
  readonly folder: string;
  readonly frames: ReadonlyMap<string, () => DataFrame>;
  /** The file of each frame. */
  readonly paths: ReadonlyMap<string, string>;
  /** What the manifests say, by frame; frames without one are left out. */
  readonly stamps: ReadonlyMap<string, Stamp>;
}

/**
 * Finds the frames of a run. `path` is a project, the folder `out` of a run, or a folder of frames; a
 * frame is read from its Parquet file, and where there is none from its CSV, when it is asked for.
 *
 * Throws a `TypeError` for a folder without frames.
 */
export function readRun(path: string): Run {
  const folders = [join(path, "out/frames"), join(path, "frames"), path];
  const folder = folders.find((folder) => framesIn(folder).size > 0);
  if (folder === undefined) throw new TypeError(`Cannot compare "${path}": ${stateOf(path)}`);
  const paths = framesIn(folder);
  return {
    folder,
    paths,
    frames: new Map([...paths].map(([name, path]) => [name, () => frameIn(path)])),
    stamps: new Map([...paths.keys()].flatMap((name) => {
      const stamp = stampIn(join(folder, `${name}.manifest.json`));
      return stamp === null ? [] : [[name, stamp] as const];
    })),
  };
}

function stateOf(path: string): string {
  return namesIn(path) === null
    ? "there is no such folder"
    : "it has no frames/*.parquet or *.csv; name the folder out of a run, or a project in which " +
      "deno task notebooks has run";
}

/** The file of each frame of a folder, Parquet before CSV. */
function framesIn(folder: string): ReadonlyMap<string, string> {
  const names = namesIn(folder) ?? [];
  const withEnding = (ending: string) =>
    names.filter((name) => name.endsWith(ending))
      .map((name) => [name.slice(0, -ending.length), join(folder, name)] as const);
  return new Map([...withEnding(".csv"), ...withEnding(".parquet")]);
}

function namesIn(folder: string): readonly string[] | null {
  try {
    return Array.from(Deno.readDirSync(folder), ({ name }) => name).toSorted();
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) {
      return null;
    }
    throw error;
  }
}

/** Cells of a CSV stay texts: its numbers are known from the other run, its codes keep their zeros. */
function frameIn(path: string): DataFrame {
  try {
    const bytes = Buffer.from(Deno.readFileSync(path));
    return path.endsWith(".parquet")
      ? pl.readParquet(bytes)
      : pl.readCSV(bytes, { inferSchemaLength: 0 });
  } catch (error) {
    throw new TypeError(`Cannot read the frame "${path}": it is damaged; run the notebooks again`, {
      cause: error,
    });
  }
}

function stampIn(path: string): Stamp | null {
  try {
    const { versions, data, parameters } = JSON.parse(Deno.readTextFileSync(path));
    return {
      version: textOf(versions?.gongkai),
      data: textOf(data?.sha256),
      isCoded: Number(data?.coded ?? 0) > 0,
      parameters: Object(parameters ?? {}),
    };
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
}
