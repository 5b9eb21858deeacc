import { createHash } from "node:crypto";
import type { DataFrame } from "nodejs-polars";
import { type DataStamp, VERSION } from "@/model/mod.ts";

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
export function frameManifest(
  name: string,
  frame: DataFrame,
  files: Readonly<Record<string, Uint8Array | string>>,
  { data, parameters = {} }: FrameStamp,
): string {
  const { inputs: _, ...stated } = data ?? { inputs: {} };
  const manifest = {
    name,
    rows: frame.height,
    columns: frame.columns,
    parameters,
    data: data === undefined ? null : stated,
    versions: { gongkai: VERSION },
    files: Object.fromEntries(
      Object.entries(files).map(([file, content]) => [
        file,
        createHash("sha256").update(content).digest("hex"),
      ]),
    ),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
