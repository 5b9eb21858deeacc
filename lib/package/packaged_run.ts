import { join } from "node:path";
import pl from "nodejs-polars";
import { type DataStamp, VERSION } from "@/model/mod.ts";
import {
  earlierNotebooks,
  type ExecutedNotebook,
  lastStamp,
  mixtureOf,
  type Stamp,
} from "@/run/mod.ts";
import { dataStamp } from "@/tabulate/mod.ts";
import { hashFile } from "@/write/mod.ts";

/** A whole run of one version, on one set of data, with one set of parameters. */
export interface PackagedRun {
  readonly out: string;
  readonly notebooks: readonly ExecutedNotebook[];
  /** That of the notebook that ended last. */
  readonly stamp: Stamp;
  /** `lang`, `years` and `preset`. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly data: DataStamp;
  /** The names of its frames and charts, without endings. */
  readonly frames: readonly string[];
  readonly charts: readonly string[];
}

/** What the manifests of frames and charts say. */
interface Manifest {
  readonly file: string;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly data: { readonly sha256: string } | null;
  readonly versions: { readonly gongkai?: string };
  readonly files: Readonly<Record<string, string>>;
}

/**
 * The run in a folder `out`, in which all of `names` ran.
 *
 * Throws an `Error` that names what is wrong and what to do where there is no run, a notebook failed or
 * is missing, or what lies there is of several runs: of other data, another version, other parameters,
 * changed after it was written, or without a manifest that says so.
 */
export async function packagedRun(out: string, names: readonly string[]): Promise<PackagedRun> {
  const fail = (state: string) =>
    new Error(`Cannot package the run "${out}": ${state}; run the notebooks again`);
  const notebooks = await earlierNotebooks(out, names);
  const stamp = lastStamp(notebooks);
  if (stamp === undefined) throw fail("there is none");
  checkNotebooks(notebooks, names, stamp, fail);
  const frames = await manifestsIn(join(out, "frames"), fail);
  const charts = await manifestsIn(join(out, "charts"), fail);
  const data = stampOfFrames(join(out, "frames"), fail);
  if (data.whole.sha256 !== stamp.data) {
    throw fail("its frames are of other data than its notebooks");
  }
  const parameters = shared(stamp.parameters, frames);
  const hashes = [data.whole.sha256, data.parsed];
  for (const manifest of [...frames, ...charts]) {
    const difference = differenceOf(manifest, parameters, hashes);
    if (difference !== null) throw fail(`"${manifest.file}" is ${difference}`);
  }
  return {
    out,
    notebooks,
    stamp,
    parameters,
    data: data.whole,
    frames: frames.map(nameOf),
    charts: charts.map(nameOf),
  };
}

type Fail = (state: string) => Error;

function checkNotebooks(
  notebooks: readonly ExecutedNotebook[],
  names: readonly string[],
  stamp: Stamp,
  fail: Fail,
): void {
  const missing = names.filter((name) => !notebooks.some((it) => it.name === name));
  if (missing.length > 0) throw fail(`it lacks ${listed(missing)}`);
  const failed = notebooks.find(({ failure }) => failure !== null);
  if (failed !== undefined) {
    const { cell, message } = failed.failure!;
    throw fail(`${failed.name} failed in code cell ${cell}: ${message}`);
  }
  const [mixed] = mixtureOf(notebooks);
  if (mixed !== undefined) throw fail(`${mixed[0]} is of another run: other ${listed(mixed[1])}`);
  if (stamp.version !== VERSION) throw fail(`it is of version ${stamp.version}, not ${VERSION}`);
}

/** The manifests of a folder by name; each file beside them belongs to one and is as it was written. */
async function manifestsIn(folder: string, fail: Fail): Promise<Manifest[]> {
  const entries = await Array.fromAsync(Deno.readDir(folder)).catch(() => []);
  const names = entries.map(({ name }) => name).sort();
  const manifests = await Promise.all(
    names.filter((name) => name.endsWith(ENDING)).map(async (file) => ({
      ...JSON.parse(await Deno.readTextFile(join(folder, file))),
      file,
    } as Manifest)),
  );
  const known = new Set(manifests.flatMap(({ file, files }) => [file, ...Object.keys(files)]));
  const other = names.find((name) => !known.has(name));
  if (other !== undefined) {
    throw fail(
      `"${other}" has no manifest that says of which run it is: remove it, or write it with a stamp`,
    );
  }
  for (const { files } of manifests) {
    for (const [name, sha256] of Object.entries(files)) {
      const file = await hashFile(join(folder, name)).catch(() => null);
      if (file === null) throw fail(`"${name}" is missing`);
      if (file.sha256 !== sha256) throw fail(`"${name}" was changed after the run`);
    }
  }
  return manifests;
}

const ENDING = ".manifest.json";

function nameOf({ file }: Manifest): string {
  return file.slice(0, -ENDING.length);
}

/** What the frames are based on; and the hash of the reports alone, without what was coded. */
function stampOfFrames(folder: string, fail: Fail) {
  try {
    const [reports, figures, findings] = ["reports", "figures", "findings", "files"]
      .map((name) => pl.readParquet(join(folder, `${name}.parquet`)));
    const frames = { reports: reports!, figures: figures!, findings: findings! };
    const isParsed = pl.col("method").neq(pl.lit("coded"));
    const parsed = {
      ...frames,
      reports: reports!.filter(isParsed),
      figures: figures!.filter(isParsed),
    };
    return { whole: dataStamp(frames), parsed: dataStamp(parsed).sha256 };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw fail(`its frames reports, figures, findings and files cannot be read (${error.message})`);
  }
}

/** What a whole run has in common; a notebook may have parameters of its own besides. */
const COMMON = ["lang", "years", "preset"];

function shared(asked: Stamp["parameters"], frames: readonly Manifest[]) {
  const whole = frames.map(({ parameters }) => parameters)
    .find((parameters) => COMMON.every((name) => name in parameters)) ?? {};
  return Object.fromEntries(
    COMMON.filter((name) => name in asked || name in whole)
      .map((name) => [name, asked[name] ?? whole[name]]),
  );
}

function differenceOf(
  { parameters, data, versions, files }: Manifest,
  common: Readonly<Record<string, unknown>>,
  hashes: readonly string[],
): string | null {
  if (versions.gongkai !== VERSION) return `of version ${versions.gongkai}, not ${VERSION}`;
  if (Object.keys(files).length > 0 && !hashes.includes(data?.sha256 ?? "")) {
    return "of other data than the run";
  }
  const other = Object.keys(common).find((name) =>
    name in parameters && JSON.stringify(parameters[name]) !== JSON.stringify(common[name])
  );
  return other === undefined ? null : `of another run: other ${other}`;
}

function listed(names: readonly string[]): string {
  return names.length > 5 ? `${names.slice(0, 5).join(", ")} …` : names.join(", ");
}
