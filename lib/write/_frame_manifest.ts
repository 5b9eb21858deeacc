import { basename } from "node:path";
import { type DataStamp, VERSION } from "@/model/mod.ts";
import { hashFile } from "./write_chunks.ts";

/** Of which run a frame is. */
export interface FrameStamp {
  /** The data that it is based on. */
  readonly data?: DataStamp;
  readonly parameters?: Readonly<Record<string, unknown>>;
}

/**
 * The manifest of a frame as JSON: its shape, the data and parameters that it is of, the version, and
 * the hash of each of its files. No time, so that the same run gives the same bytes; the hashes of all
 * inputs are in the manifests of the charts.
 */
export async function frameManifest(
  name: string,
  frame: { readonly height: number; readonly columns: readonly string[] },
  paths: readonly string[],
  { data, parameters = {} }: FrameStamp,
): Promise<string> {
  const { inputs: _, ...stated } = data ?? { inputs: {} };
  const files = await Promise.all(
    paths.map(async (path) => [basename(path), (await hashFile(path)).sha256] as const),
  );
  const manifest = {
    name,
    rows: frame.height,
    columns: frame.columns,
    parameters,
    data: data === undefined ? null : stated,
    versions: { gongkai: VERSION },
    files: Object.fromEntries(files),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
