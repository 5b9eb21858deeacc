import { createHash } from "node:crypto";
import type { Chart } from "@/draw/mod.ts";
import { type DataStamp, VERSION } from "@/model/mod.ts";
import { versions } from "@/render/mod.ts";

/** What a manifest states besides the chart itself. */
export interface ManifestParts {
  readonly name: string;
  /** Printed size in centimetres, and dots per inch of the PNG. */
  readonly size: { readonly width: number; readonly height: number };
  readonly dpi: number;
  readonly parameters: Readonly<Record<string, unknown>>;
  /** Default: what the chart states of its data. */
  readonly data: DataStamp | undefined;
  readonly files: readonly { readonly name: string; readonly content: Uint8Array | string }[];
}

/**
 * The run manifest of a chart as JSON: what it shows, where its data comes from with the hash of
 * each input, the parameters of the run, the versions of what drew it, and the hash of each file.
 * Of many inputs the hash over all, and the frame that lists them. No time, so that the same run gives the
 * same bytes.
 */
export function manifestOf(chart: Chart, { data, files, ...parts }: ManifestParts): string {
  const manifest = {
    ...parts,
    description: chart.description,
    preset: chart.usermeta?.gongkai.preset ?? "screen",
    notes: chart.usermeta?.gongkai.notes ?? null,
    data: listed(data) ?? chart.usermeta?.gongkai.data ?? null,
    versions: { gongkai: VERSION, ...versions() },
    files: Object.fromEntries(files.map(({ name, content }) => [name, sha256(content)])),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Inputs that each chart of a run lists: those of 10,000 reports are a megabyte. */
const MOST = 1000;

function listed(data: DataStamp | undefined) {
  if (data === undefined || Object.keys(data.inputs).length <= MOST) return data;
  const { inputs: _, ...stated } = data;
  return { ...stated, inputs_in: "frames/reports" };
}

function sha256(content: Uint8Array | string): string {
  return createHash("sha256").update(content).digest("hex");
}
